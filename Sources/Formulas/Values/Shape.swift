/// How many entries a value has, and how they are arranged.
public enum Shape: Hashable, Sendable, CustomStringConvertible {
  /// One number.
  case scalar
  /// So many entries in a line.
  case vector(Int)
  /// So many rows of so many columns.
  case matrix(rows: Int, columns: Int)

  /// How many numbers there are.
  public var count: Int {
    switch self {
    case .scalar: 1
    case .vector(let count): count
    case .matrix(let rows, let columns): rows * columns
    }
  }

  /// How many indexes lead to one number: 0, 1 or 2.
  public var rank: Int {
    switch self {
    case .scalar: 0
    case .vector: 1
    case .matrix: 2
    }
  }

  /// The rows; a vector stands as one row.
  var rows: Int { if case .matrix(let rows, _) = self { rows } else { 1 } }

  /// The entries of a row.
  var columns: Int {
    switch self {
    case .scalar: 1
    case .vector(let count): count
    case .matrix(_, let columns): columns
    }
  }

  /// "3x2", "4" or "a number".
  public var description: String {
    switch self {
    case .scalar: "a number"
    case .vector(let count): "\(count)"
    case .matrix(let rows, let columns): "\(rows)x\(columns)"
    }
  }

  /// The shape as it stands in a sentence: "a 3x2 matrix", "a vector with 4 entries".
  public var phrase: String {
    switch self {
    case .scalar: "a number"
    case .vector(1): "a vector with 1 entry"
    case .vector(let count): "a vector with \(count) entries"
    case .matrix: "a \(self) matrix"
    }
  }
}
