/// Numbers in a grid of any rank, row by row (the last index runs fastest).
public struct Tensor: Hashable, Sendable {
  public private(set) var shape: Shape
  /// As many as the shape holds.
  public var values: [Float]

  /// A tensor of these values.
  ///
  /// - Precondition: there are as many values as the shape holds.
  public init(_ shape: Shape, _ values: [Float]) {
    precondition(
      values.count == shape.count, "\(values.count) numbers do not fill \(shape)")
    self.shape = shape
    self.values = values
  }

  /// A tensor of one value everywhere.
  public init(_ shape: Shape, filledWith value: Float = 0) {
    self.shape = shape
    values = Array(repeating: value, count: shape.count)
  }

  /// The rows of a matrix.
  ///
  /// - Precondition: the rows are of one length.
  public init(rows: [[Float]]) {
    self.init([rows.count, rows.first?.count ?? 0], rows.flatMap(\.self))
  }

  /// How many numbers it holds.
  public var count: Int { values.count }

  /// How many rows there are along the outermost axis; 1 for a single number.
  public var rowCount: Int { shape.sizes.first ?? 1 }

  /// The shape of one row.
  public var rowShape: Shape { Shape(Array(shape.sizes.dropFirst())) }

  /// How many numbers one row has.
  public var rowSize: Int {
    var size = 1
    for place in shape.sizes.indices.dropFirst() { size *= shape.sizes[place] }
    return size
  }

  /// The numbers of one row along the outermost axis.
  public func row(_ index: Int) -> ArraySlice<Float> {
    let size = rowSize
    return values[index * size..<(index + 1) * size]
  }

  /// The rows with these numbers, in this order; a row may be asked for twice.
  public func rows(_ indices: [Int]) -> Tensor {
    var result: [Float] = []
    result.reserveCapacity(indices.count * rowSize)
    for index in indices { result += row(index) }
    return Tensor(rowShape.batch(of: indices.count), result)
  }

  /// The number at these indices, outermost first.
  public subscript(indices: Int...) -> Float {
    get { values[offset(indices)] }
    set { values[offset(indices)] = newValue }
  }

  /// The same numbers in another shape.
  ///
  /// - Precondition: both shapes hold as many numbers.
  public func reshaped(to shape: Shape) -> Tensor { Tensor(shape, values) }

  /// A matrix with its rows as columns.
  ///
  /// - Precondition: the tensor is a matrix.
  public var transposed: Tensor {
    precondition(shape.rank == 2, "only a matrix is transposed, not \(shape)")
    let (rows, columns) = (shape[0], shape[1])
    var result = Tensor([columns, rows])
    for row in 0..<rows {
      for column in 0..<columns {
        result.values[column * rows + row] = values[row * columns + column]
      }
    }
    return result
  }

  private func offset(_ indices: [Int]) -> Int {
    precondition(indices.count == shape.rank, "one index an axis")
    var offset = 0
    for (index, size) in zip(indices, shape.sizes) {
      precondition((0..<size).contains(index), "index \(index) lies outside \(shape)")
      offset = offset * size + index
    }
    return offset
  }
}

extension Tensor {
  /// Overwrites the numbers from a place on with those of a buffer.
  ///
  /// - Precondition: they fit.
  public mutating func write(_ buffer: Buffer, at place: Int) {
    precondition(place >= 0 && place + buffer.count <= values.count, "they lie inside")
    unsafe values.withUnsafeMutableBufferPointer { target in
      guard let start = target.baseAddress else { return }
      unsafe (start + place).update(from: buffer.base, count: buffer.count)
    }
  }
}
