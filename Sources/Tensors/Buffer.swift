/// A stretch of an arena's memory: numbers that recorded work reads and writes in place.
///
/// A buffer does not keep its memory alive; whoever runs work on it holds the `Arena`.
@safe public struct Buffer: BitwiseCopyable {
  @usableFromInline let base: UnsafeMutablePointer<Float>
  /// How many numbers it holds.
  public let count: Int

  @usableFromInline init(base: UnsafeMutablePointer<Float>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// A number by its place.
  ///
  /// - Precondition: the place lies inside.
  @inlinable public subscript(index: Int) -> Float {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe base[index] = newValue
    }
  }

  /// `count` numbers from `start` on.
  ///
  /// - Precondition: they lie inside.
  @inlinable public func part(from start: Int, count: Int) -> Buffer {
    precondition(start >= 0 && count >= 0 && start + count <= self.count)
    return unsafe Buffer(base: base + start, count: count)
  }

  /// Sets every number.
  public func fill(with value: Float) {
    unsafe base.update(repeating: value, count: count)
  }

  /// Copies the numbers of another buffer of the same length.
  @inlinable public func copy(_ other: Buffer) {
    precondition(other.count == count, "a copy has as many numbers as the original")
    unsafe base.update(from: other.base, count: count)
  }

  /// Copies an array, or a part of one, of the same length.
  public func copy(_ values: ArraySlice<Float>) {
    precondition(values.count == count, "\(values.count) numbers do not fill \(count)")
    unsafe values.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe base.update(from: start, count: count)
    }
  }

  /// Copies an array of the same length.
  public func copy(_ values: [Float]) { copy(values[...]) }

  /// Copies rows of as many numbers each, one after the other, from a matrix whose rows are as long.
  ///
  /// - Parameters:
  ///   - rows: which rows of the matrix.
  ///   - size: the numbers of a row.
  /// - Precondition: the rows fill the buffer, and the matrix has them.
  public func gather(_ rows: ArraySlice<Int>, of size: Int, from matrix: [Float]) {
    precondition(rows.count * size == count, "\(rows.count) rows of \(size) do not fill \(count)")
    let rowCount = size > 0 ? matrix.count / size : 0
    unsafe matrix.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      var target = unsafe base
      for row in rows {
        precondition(UInt(bitPattern: row) < UInt(bitPattern: rowCount), "the matrix has the row")
        unsafe target.update(from: start + row * size, count: size)
        unsafe target += size
      }
    }
  }

  /// The numbers, copied.
  public var values: [Float] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// Reads the numbers where they are.
  public func withSpan<Result>(_ body: (borrowing Span<Float>) -> Result) -> Result {
    let span = unsafe UnsafeBufferPointer(start: base, count: count).span
    return body(span)
  }

  /// Writes the numbers where they are.
  public func withMutableSpan<Result>(_ body: (inout MutableSpan<Float>) -> Result) -> Result {
    var span = unsafe UnsafeMutableBufferPointer(start: base, count: count).mutableSpan
    return body(&span)
  }
}
