/// The counts of a confusion matrix: square, and none below 0.
struct ConfusionCounts {
  /// How many classes there are.
  let size: Int
  let total: Int
  let right: Int
  private let counts: [[Int]]
  private let rowTotals: [Int]

  /// Counts above this are taken for it, so that their sums are numbers.
  private static let most = 1 << 40
  private static let mostClasses = 1000

  /// Takes counts by row; there are as many classes as names, rows or columns, whichever are most.
  init(_ counts: [[Int]], classes: Int) {
    let size = min(
      Self.mostClasses, max(classes, counts.count, counts.lazy.map(\.count).max() ?? 0))
    let square = (0..<size).map { row in
      (0..<size).map { column in
        guard counts.indices.contains(row), counts[row].indices.contains(column) else { return 0 }
        return min(max(0, counts[row][column]), Self.most)
      }
    }
    self.size = size
    self.counts = square
    rowTotals = square.map { $0.reduce(0, +) }
    total = rowTotals.reduce(0, +)
    right = (0..<size).reduce(0) { $0 + square[$1][$1] }
  }

  subscript(index: MatrixIndex) -> Int { counts[index.row][index.column] }

  func contains(_ index: MatrixIndex) -> Bool {
    counts.indices.contains(index.row) && counts.indices.contains(index.column)
  }

  var largest: Int { counts.joined().max() ?? 0 }
  /// The part of all that is right (Kohavi and Provost 1998).
  var accuracy: Double { total == 0 ? 0 : Double(right) / Double(total) }

  func total(ofRow row: Int) -> Int { rowTotals[row] }

  /// The part of its row, 0 to 1.
  func share(_ index: MatrixIndex) -> Double {
    rowTotals[index.row] == 0 ? 0 : Double(self[index]) / Double(rowTotals[index.row])
  }

  /// The error that is made most often; the first of equals, nil when there is none.
  var worst: MatrixIndex? {
    var worst: MatrixIndex?
    for row in 0..<size {
      for column in 0..<size where row != column && counts[row][column] > 0 {
        if worst.map({ counts[row][column] > self[$0] }) ?? true {
          worst = MatrixIndex(row: row, column: column)
        }
      }
    }
    return worst
  }

  /// A name for every class; its number where it has none.
  func names(_ given: [String]) -> [String] {
    (0..<size).map { given.indices.contains($0) && !given[$0].isEmpty ? given[$0] : "\($0)" }
  }

  /// A part in percent: a whole number, except that what is not all is never 100 and what is not
  /// nothing is never 0.
  static func percent(_ part: Double) -> String {
    let rounded = Int((part * 100).rounded())
    if rounded == 100, part < 1 { return ">99%" }
    if rounded == 0, part > 0 { return "<1%" }
    return "\(rounded)%"
  }
}
