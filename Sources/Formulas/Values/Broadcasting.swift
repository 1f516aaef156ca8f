/// How shapes go together element by element, as in NumPy: a number meets every entry, a vector
/// meets every row of a matrix, and a single row or column is repeated.
extension Shape {
  /// The shape of what two of these give together; nil when they do not go together.
  func broadcast(with other: Shape) -> Shape? {
    func size(_ mine: Int, _ its: Int) -> Int? {
      mine == its || its == 1 ? mine : mine == 1 ? its : nil
    }
    guard let rows = size(rows, other.rows), let columns = size(columns, other.columns) else {
      return nil
    }
    return switch max(rank, other.rank) {
    case 0: .scalar
    case 1: .vector(columns)
    default: .matrix(rows: rows, columns: columns)
    }
  }

  /// Why these two do not go together, after "3x2 + 4: ".
  fileprivate func mismatch(with other: Shape) -> String {
    switch (self, other) {
    case (.vector(let left), .vector(let right)):
      "the vectors have \(left) and \(right) entries. They need equally many."
    case (.matrix(_, let columns), .vector(let count)),
      (.vector(let count), .matrix(_, let columns)):
      "a vector meets every row, so it needs \(columns) entries, not \(count)."
    default:
      columns == other.columns || columns == 1 || other.columns == 1
        ? "the numbers of rows, \(rows) and \(other.rows), differ."
        : rows == other.rows || rows == 1 || other.rows == 1
          ? "the numbers of columns, \(columns) and \(other.columns), differ."
          : "the shapes differ. Element by element they need to be equal."
    }
  }
}

extension Value {
  /// Two values joined element by element; `sign` is what the message calls it by.
  func combined(
    with other: Value, sign: String, _ work: inout Work, _ join: (Double, Double) -> Double
  ) throws(FormulaError) -> Value {
    guard let shape = shape.broadcast(with: other.shape) else {
      throw FormulaError(
        message: "\(self.shape) \(sign) \(other.shape): \(self.shape.mismatch(with: other.shape))")
    }
    try work.take(shape.count)
    if self.shape == other.shape {
      return Value(shape: shape, entries: zip(entries, other.entries).map { join($0, $1) })
    }
    if other.shape == .scalar { return map { join($0, other.entries[0]) } }
    if self.shape == .scalar { return other.map { join(entries[0], $0) } }
    let (left, right) = (spread(to: shape), other.spread(to: shape))
    return Value(shape: shape, entries: zip(left, right).map { join($0, $1) })
  }

  /// The entries repeated to fill a larger shape that this one goes with.
  func spread(to target: Shape) -> [Double] {
    if shape.rows == target.rows, shape.columns == target.columns { return entries }
    var wide: [Double] = []
    wide.reserveCapacity(target.count)
    for row in 0..<target.rows {
      let start = shape.rows == 1 ? 0 : row * shape.columns
      for column in 0..<target.columns {
        wide.append(entries[start + (shape.columns == 1 ? 0 : column)])
      }
    }
    return wide
  }
}
