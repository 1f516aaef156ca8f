internal import Tensors

/// Mean, spread and ends of every column of a tensor, summed in double precision.
struct ColumnStatistics: Hashable, Sendable {
  let means: [Double]
  /// The root of the mean squared distance from the mean, divided by n and not by n − 1.
  let standardDeviations: [Double]
  let minima: [Double]
  let maxima: [Double]

  /// What the columns, counted by the last axis, hold.
  ///
  /// - Throws: as `ColumnScaler.fit(_:)`.
  init(_ tensor: Tensor) throws(DataError) {
    guard tensor.shape.rank >= 2 else {
      throw .axes(of: "The training part", expected: "examples × columns", got: tensor.shape)
    }
    let columns = tensor.shape.last
    guard tensor.count > 0 else {
      throw .tooFewRows(for: "Fitting a scaler", needed: 1, got: 0)
    }
    let rows = tensor.count / columns
    var sums = Array(repeating: 0.0, count: columns)
    var (least, most) = (sums.map { _ in Double.infinity }, sums.map { _ in -Double.infinity })
    for (index, number) in tensor.values.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      guard number.isFinite else { throw .notFinite(column: column, row: row) }
      sums[column] += Double(number)
      least[column] = min(least[column], Double(number))
      most[column] = max(most[column], Double(number))
    }
    let means = sums.map { $0 / Double(rows) }
    var squares = Array(repeating: 0.0, count: columns)
    for (index, number) in tensor.values.enumerated() {
      let distance = Double(number) - means[index % columns]
      squares[index % columns] += distance * distance
    }
    self.means = means
    (minima, maxima) = (least, most)
    standardDeviations = squares.map { ($0 / Double(rows)).squareRoot() }
  }

  /// The width of every column's range, 1 where all its numbers are equal.
  var ranges: [Double] { minima.indices.map { isConstant($0) ? 1 : maxima[$0] - minima[$0] } }

  /// Whether all numbers of a column are equal.
  func isConstant(_ column: Int) -> Bool { minima[column] == maxima[column] }
}
