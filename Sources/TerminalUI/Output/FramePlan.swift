/// Which rows of a frame to send first when there is no room for all of them.
public struct FramePlan: Sendable {
  /// About what a changed cell costs, in bytes, and what a row costs before its first; corrected by
  /// what frames turn out to cost.
  static let (cellCost, rowCost) = (8.0, 10.0)
  /// A row with at most so many changed cells is one of text rather than of a picture.
  static let fewCells = 12

  private var nextRow = 0
  private var sentFewLast = false
  /// What frames cost beside what was reckoned.
  private var correction = 1.0
  private var reckoned = 0.0

  public init() {}

  /// The rows to send now, of those that changed; nil allows all.
  ///
  /// Rows with few changes go first, in a frame of their own: the answers to keys are among them.
  /// The others take turns, so that none waits for ever.
  ///
  /// - Parameter changes: The number of changed cells in each row.
  public mutating func rows(changes: [Int], bytes: Int?) -> [Int] {
    let changed = changes.indices.filter { changes[$0] > 0 }
    guard let bytes else {
      reckoned = 0
      return changed
    }
    let few = changed.filter { changes[$0] <= Self.fewCells }.sorted { changes[$0] < changes[$1] }
    let many = changed.filter { changes[$0] > Self.fewCells }
    let turn = many.filter { $0 >= nextRow } + many.filter { $0 < nextRow }
    sentFewLast = !sentFewLast && !few.isEmpty
    var room = Double(bytes) / correction
    var chosen: [Int] = []
    reckoned = 0
    for row in sentFewLast ? few : turn + few {
      let cost = Self.rowCost + Double(changes[row]) * Self.cellCost
      let isOfTurn = changes[row] > Self.fewCells
      if isOfTurn { nextRow = row }
      // The row that does not fit any more begins the next turn.
      guard chosen.isEmpty || cost <= room else { break }
      chosen.append(row)
      room -= cost
      reckoned += cost
      if isOfTurn { nextRow = row + 1 }
    }
    return chosen.sorted()
  }

  /// Takes in how many bytes the rows turned out to cost.
  public mutating func learn(bytes: Int) {
    guard reckoned > 0 else { return }
    let ratio = min(max(Double(bytes) / reckoned, 0.2), 5)
    correction += (ratio - correction) * 0.2
  }
}
