/// A matrix as `Q·R`, with Q orthogonal and R upper triangular, by reflections (Householder, 1958;
/// Golub and Van Loan, 2013, section 5.2).
///
/// Columns are taken from left to right. One that adds nothing to those before it, up to the
/// tolerance, is set aside, as R's `lm` does (`dqrdc2`), so that the columns a student listed first
/// are the ones that stay.
struct HouseholderQR {
  /// The columns that were kept, as many as the rank, ascending.
  let independent: [Int]
  /// The columns that were set aside, ascending.
  let dependent: [Int]
  /// The first `rank` numbers of every column of R; below its diagonal they are 0.
  private let upper: [[Double]]
  /// The unit vectors of the reflections; the one at `k` starts at row `k`.
  private let reflectors: [[Double]]

  /// Decomposes a matrix given by its columns, all of one length.
  ///
  /// A column is dependent where its part outside the earlier columns is at most `tolerance` times
  /// its entry in `lengths`.
  init(columns: [[Double]], lengths: [Double], tolerance: Double) {
    let rows = columns.first?.count ?? 0
    var (columns, reflectors): ([[Double]], [[Double]]) = (columns, [])
    var (independent, dependent): ([Int], [Int]) = ([], [])
    for index in columns.indices {
      let rank = reflectors.count
      let rest = columns[index].dropFirst(rank)
      let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard rank < rows, length > tolerance * lengths[index] else {
        dependent.append(index)
        continue
      }
      // The sign that adds rather than cancels.
      var reflector = Array(rest)
      reflector[0] += reflector[0] < 0 ? -length : length
      let size = reflector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for row in reflector.indices { reflector[row] /= size }
      for other in index..<columns.count {
        Self.reflect(&columns[other], by: reflector, from: rank)
      }
      reflectors.append(reflector)
      independent.append(index)
    }
    let rank = reflectors.count
    upper = columns.map { Array($0.prefix(rank)) }
    (self.independent, self.dependent, self.reflectors) = (independent, dependent, reflectors)
  }

  /// The weights, one a column, that bring the matrix times them closest to `target`; columns that
  /// were set aside have weight 0.
  func basicSolution(_ target: [Double]) -> [Double] {
    let rotated = rotated(target)
    var weights = Array(repeating: 0.0, count: upper.count)
    for row in independent.indices.reversed() {
      var rest = rotated[row]
      for later in independent[(row + 1)...] { rest -= upper[later][row] * weights[later] }
      weights[independent[row]] = rest / upper[independent[row]][row]
    }
    return weights
  }

  /// Of all weights that come equally close to `target`, those with the least sum of squares.
  ///
  /// The rows of R are decomposed in turn: a complete orthogonal decomposition (Golub and Van Loan,
  /// 2013, section 5.5.2).
  func minimumNormSolution(_ target: [Double]) -> [Double] {
    if dependent.isEmpty { return basicSolution(target) }
    let rank = independent.count
    let rows = (0..<rank).map { row in upper.map { $0[row] } }
    let second = HouseholderQR(
      columns: rows, lengths: rows.map { _ in 0 }, tolerance: 0)
    let rotated = rotated(target)
    var solution = Array(repeating: 0.0, count: upper.count)
    for row in 0..<rank {
      var rest = rotated[row]
      for earlier in 0..<row { rest -= second.upper[row][earlier] * solution[earlier] }
      solution[row] = rest / second.upper[row][row]
    }
    for index in second.reflectors.indices.reversed() {
      Self.reflect(&solution, by: second.reflectors[index], from: index)
    }
    return solution
  }

  /// Qᵀ times a column.
  private func rotated(_ column: [Double]) -> [Double] {
    var column = column
    for (index, reflector) in reflectors.enumerated() {
      Self.reflect(&column, by: reflector, from: index)
    }
    return column
  }

  /// The mirror image of a column, `x − 2·v·(vᵀ·x)`, where `v` starts at a row.
  private static func reflect(_ column: inout [Double], by reflector: [Double], from start: Int) {
    var product = 0.0
    for (row, value) in reflector.enumerated() { product += value * column[start + row] }
    for (row, value) in reflector.enumerated() { column[start + row] -= 2 * product * value }
  }
}
