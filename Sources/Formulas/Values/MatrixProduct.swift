extension Value {
  /// The product of matrices and vectors: the sum of products over the inner size. A vector before
  /// it is a row, behind it a column, and two vectors give a number.
  ///
  /// - Throws: the two shapes, where they do not go together.
  func matrixProduct(_ other: Value, _ work: inout Work) throws(FormulaError) -> Value {
    guard shape != .scalar, other.shape != .scalar else {
      throw FormulaError(
        message: "\(shape) @ \(other.shape): @ joins vectors and matrices. "
          + "Write * to multiply by a number.")
    }
    let rows = shape.rows
    let inner = shape.columns
    let isColumn = other.shape.rank == 1
    let (otherInner, columns) =
      isColumn ? (other.shape.count, 1) : (other.shape.rows, other.shape.columns)
    guard inner == otherInner else {
      throw FormulaError(
        message: "\(shape) @ \(other.shape): the inner sizes \(inner) and \(otherInner) differ."
          + remedy(other))
    }
    try work.take(rows * columns, each: inner)
    var result = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0.0
        for index in 0..<inner {
          sum += entries[row * inner + index] * other.entries[index * columns + column]
        }
        result[row * columns + column] = sum
      }
    }
    let shape: Shape =
      switch (self.shape.rank, isColumn) {
      case (1, true): .scalar
      case (1, false): .vector(columns)
      case (_, true): .vector(rows)
      default: .matrix(rows: rows, columns: columns)
      }
    return Value(shape: shape, entries: result)
  }

  /// Which of the two, turned round, would fit.
  private func remedy(_ other: Value) -> String {
    let otherInner = other.shape.rank == 1 ? other.shape.count : other.shape.rows
    if shape.rank == 2, shape.rows == otherInner {
      return " The transposed matrix on the left, \(transposed.shape), would fit."
    }
    if other.shape.rank == 2, other.shape.columns == shape.columns {
      return " The transposed matrix on the right, \(other.transposed.shape), would fit."
    }
    return ""
  }

  /// Every entry of one vector times every entry of another: a matrix.
  func outerProduct(_ other: Value, _ work: inout Work) throws(FormulaError) -> Value {
    guard shape.rank == 1, other.shape.rank == 1 else {
      throw FormulaError(
        message: "outer joins two vectors, not \(shape.phrase) and \(other.shape.phrase).")
    }
    let (rows, columns) = (shape.count, other.shape.count)
    try work.take(rows * columns)
    return Value(
      shape: .matrix(rows: rows, columns: columns),
      entries: entries.flatMap { left in other.entries.map { left * $0 } })
  }
}
