internal import Tensors

/// What all metrics check before they count.
enum MetricInputs {
  /// Class numbers below `classes`, and as many rows on both sides, at least one.
  static func check(_ truth: [Int], rows: Int, classes: Int) throws(MetricError) {
    guard truth.count == rows else {
      throw .rowCounts(truth: truth.count, predicted: rows)
    }
    guard rows > 0 else { throw .empty }
    try check(truth, classes: classes)
  }

  /// Class numbers from 0 to `classes − 1`.
  static func check(_ numbers: [Int], classes: Int) throws(MetricError) {
    if let row = numbers.firstIndex(where: { $0 < 0 || $0 >= classes }) {
      throw .classNumber(row: row, value: numbers[row], classes: classes)
    }
  }

  /// No NaN and no infinity; `width` numbers make a row.
  static func checkFinite(_ values: [Float], width: Int = 1) throws(MetricError) {
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: index / max(width, 1))
    }
  }

  /// Finite scores, examples × classes, for as many class numbers.
  static func check(_ truth: [Int], scores: Tensor) throws(MetricError) {
    guard scores.shape.rank == 2 else { throw .scores(scores.shape) }
    try check(truth, rows: scores.rowCount, classes: scores.shape[1])
    try checkFinite(scores.values, width: scores.shape[1])
  }
}
