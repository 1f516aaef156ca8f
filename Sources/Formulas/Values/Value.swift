/// What a formula works with: a number, a vector or a matrix of `Double`.
public struct Value: Hashable, Sendable, CustomStringConvertible {
  /// The most entries of a value.
  public static let countLimit = 100_000

  /// How the entries are arranged.
  public let shape: Shape
  /// The numbers, row by row; as many as the shape has.
  public let entries: [Double]

  /// A number.
  public init(_ number: Double) {
    (shape, entries) = (.scalar, [number])
  }

  /// A vector of at least one entry.
  public init(_ vector: [Double]) {
    precondition(!vector.isEmpty, "a vector has an entry at least")
    (shape, entries) = (.vector(vector.count), vector)
  }

  /// A matrix of rows that are equally long and not empty.
  public init(rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(columns > 0, "a matrix has an entry at least")
    precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix are equally long")
    shape = .matrix(rows: rows.count, columns: columns)
    entries = rows.flatMap { $0 }
  }

  /// Entries, row by row, in a shape that has as many.
  public init(shape: Shape, entries: [Double]) {
    precondition(!entries.isEmpty && shape.count == entries.count, "a value fills its shape")
    (self.shape, self.entries) = (shape, entries)
  }

  /// The number this is; nil for a vector or a matrix.
  public var number: Double? { shape == .scalar ? entries[0] : nil }

  /// The entries of a row; a vector or a number is one row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    entries[(index * shape.columns)..<((index + 1) * shape.columns)]
  }

  /// The value as a formula writes it: "3", "[1, 2]", "[[1, 2], [3, 4]]".
  public func written(digits: Int = 6, notation: Notation = .unicode) -> String {
    Printer(notation: notation, digits: digits).piece(expression).text
  }

  /// The value in Unicode notation with six digits.
  public var description: String { written() }

  /// The value as a tree of lists of numbers.
  var expression: Expression {
    switch shape {
    case .scalar: .number(entries[0])
    case .vector: .list(entries.map(Expression.number))
    case .matrix(let rows, _):
      .list((0..<rows).map { .list(row($0).map(Expression.number)) })
    }
  }

  /// The same arrangement of other numbers.
  func map(_ change: (Double) -> Double) -> Value {
    Value(shape: shape, entries: entries.map(change))
  }

  /// Rows for columns; a vector stays as it is.
  var transposed: Value {
    guard case .matrix(let rows, let columns) = shape else { return self }
    var turned: [Double] = []
    turned.reserveCapacity(entries.count)
    for column in 0..<columns {
      for row in 0..<rows { turned.append(entries[row * columns + column]) }
    }
    return Value(shape: .matrix(rows: columns, columns: rows), entries: turned)
  }
}
