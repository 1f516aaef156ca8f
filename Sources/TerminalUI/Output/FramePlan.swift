public import Cells

/// Which rows of a frame to send first when there is no room for all of them.
public struct FramePlan: Sendable {
  /// About what a changed cell costs, in bytes, and what a row costs before its first.
  static let (cellCost, rowCost) = (8, 10)

  private var nextRow = 0

  public init() {}

  /// The rows to send now, of those that changed; nil allows all.
  ///
  /// Rows with few changes go first: the answers to keys are among them. The others take turns, so
  /// that none waits for ever.
  ///
  /// - Parameter changes: The number of changed cells in each row.
  public mutating func rows(changes: [Int], bytes: Int?) -> [Int] {
    let changed = changes.indices.filter { changes[$0] > 0 }
    guard var room = bytes else { return changed }
    let few = changed.filter { changes[$0] <= 12 }.sorted { changes[$0] < changes[$1] }
    let many = changed.filter { changes[$0] > 12 }
    let turn = many.filter { $0 >= nextRow } + many.filter { $0 < nextRow }
    var chosen: [Int] = []
    for row in few + turn {
      let cost = Self.rowCost + changes[row] * Self.cellCost
      guard chosen.isEmpty || cost <= room else { continue }
      chosen.append(row)
      room -= cost
      if changes[row] > 12 { nextRow = row + 1 }
    }
    return chosen.sorted()
  }
}
