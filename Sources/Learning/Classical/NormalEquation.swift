/// The normal equation `(XᵀX + λI)·w = Xᵀy` (Gauss, 1809; Bishop, 2006, eq. 3.15 and 3.28), solved by
/// a Cholesky decomposition `L·Lᵀ`.
///
/// It squares the condition number of X, so that it loses about twice as many digits as QR.
struct NormalEquation {
  /// The columns without a positive pivot, which add nothing to those before them, ascending.
  let dependent: [Int]
  private let columns: [[Double]]
  /// L, row by row.
  private let lower: [[Double]]

  /// Decomposes `XᵀX + λI`, X given by its columns.
  ///
  /// A column is dependent where the part outside the earlier columns is at most `tolerance` times
  /// its entry in `lengths`.
  init(columns: [[Double]], ridge: Double, lengths: [Double], tolerance: Double) {
    var lower: [[Double]] = []
    var dependent: [Int] = []
    for row in columns.indices {
      var line: [Double] = []
      for column in 0..<row {
        var rest = Self.product(columns[row], columns[column])
        for k in 0..<column { rest -= line[k] * lower[column][k] }
        let pivot = lower[column][column]
        // The row of a dependent column is 0, and so are the entries below it.
        line.append(pivot > 0 ? rest / pivot : 0)
      }
      var pivot = Self.product(columns[row], columns[row]) + ridge
      for value in line { pivot -= value * value }
      let least = tolerance * lengths[row]
      if pivot > least * least {
        line.append(pivot.squareRoot())
      } else {
        dependent.append(row)
        line = line.map { _ in 0 } + [0]
      }
      lower.append(line)
    }
    (self.columns, self.lower, self.dependent) = (columns, lower, dependent)
  }

  /// The weights for a target, one a column.
  ///
  /// - Precondition: no column is dependent.
  func solution(_ target: [Double]) -> [Double] {
    precondition(dependent.isEmpty, "dependent columns have no single solution")
    var weights = columns.map { Self.product($0, target) }
    for row in weights.indices {
      for column in 0..<row { weights[row] -= lower[row][column] * weights[column] }
      weights[row] /= lower[row][row]
    }
    for row in weights.indices.reversed() {
      for later in (row + 1)..<max(weights.count, row + 1) {
        weights[row] -= lower[later][row] * weights[later]
      }
      weights[row] /= lower[row][row]
    }
    return weights
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
