internal import Cells

/// Rows of numbers as a rectangle: what a short row lacks has no value.
struct NumberGrid: Hashable, Sendable {
  let rows: Int
  let columns: Int
  private let values: [[Double]]

  /// More entries than these are not all looked at when many become one pixel.
  private static let mostSamples = 16

  init(_ values: [[Double]]) {
    self.values = values
    rows = values.count
    columns = values.lazy.map(\.count).max() ?? 0
  }

  /// A picture that is given row by row in one list.
  init(_ list: [Double], columns: Int) {
    let columns = max(1, columns)
    self.init(
      stride(from: 0, to: list.count, by: columns).map {
        Array(list[$0..<min(list.count, $0 + columns)])
      })
  }

  var isEmpty: Bool { rows == 0 || columns == 0 }

  subscript(row: Int, column: Int) -> Double {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return .nan }
    return values[row][column]
  }

  /// The values that are there, row by row.
  var all: FlattenSequence<[[Double]]> { values.joined() }

  /// The entries with a finite value, row by row.
  var finite: [(index: MatrixIndex, value: Double)] {
    values.enumerated().flatMap { row, list in
      list.enumerated().compactMap { column, value in
        value.isFinite ? (MatrixIndex(row: row, column: column), value) : nil
      }
    }
  }

  /// How many entries have no value.
  var gaps: Int {
    let present = all.reduce(0) { $0 + ($1.isNaN ? 0 : 1) }
    let (all, isTooMany) = rows.multipliedReportingOverflow(by: columns)
    return isTooMany ? .max : all - present
  }

  func contains(_ index: MatrixIndex) -> Bool {
    index.row >= 0 && index.row < rows && index.column >= 0 && index.column < columns
  }

  /// The mean of the values in a part; no number where there are none.
  func mean(rows: Range<Int>, columns: Range<Int>) -> Double {
    var (sum, count) = (0.0, 0.0)
    for row in stride(
      from: rows.lowerBound, to: rows.upperBound, by: 1 + rows.count / Self.mostSamples)
    {
      for column in stride(
        from: columns.lowerBound, to: columns.upperBound,
        by: 1 + columns.count / Self.mostSamples)
      {
        let value = self[row, column]
        if value.isNaN { continue }
        (sum, count) = (sum + value, count + 1)
      }
    }
    return count == 0 ? .nan : sum / count
  }
}
