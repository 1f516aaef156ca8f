/// Which rows of a frame to send first when there is no room for all of them.
public struct FramePlan: Sendable {
  /// About what a changed cell costs, in bytes, and what a row costs before its first; corrected by
  /// what frames turn out to cost.
  static let (cellCost, rowCost) = (8.0, 10.0)
  /// A row with at most so many changed cells is one of text rather than of a picture.
  static let fewCells = 12

  /// When each row was last sent, in frames.
  private var lastSent: [Int] = []
  private var frame = 0
  private var sentFewLast = false
  /// How many frames of rows with few changes are still due after a key.
  private var answers = 0
  /// What frames cost beside what was reckoned.
  private var correction = 1.0
  private var reckoned = 0.0

  public init() {}

  /// A key was typed: what answers it is likely to be a row with few changes.
  public mutating func expectAnswer() { answers = 4 }

  /// The rows to send now, of those that changed; nil allows all.
  ///
  /// Rows with few changes go first, in a frame of their own: the answers to keys are among them.
  /// Of each kind the row that was left alone for longest comes first: a text that appears at once,
  /// the rows of a moving picture in turns, and none waits for ever.
  ///
  /// - Parameter changes: The number of changed cells in each row.
  public mutating func rows(changes: [Int], bytes: Int?) -> [Int] {
    frame += 1
    if lastSent.count != changes.count { lastSent = changes.map { _ in 0 } }
    let changed = changes.indices.filter { changes[$0] > 0 }
    let chosen = bytes.map { choose(changed, changes, room: Double($0) / correction) } ?? changed
    reckoned = bytes == nil ? 0 : chosen.reduce(0) { $0 + Self.cost(changes[$1]) }
    for row in chosen { lastSent[row] = frame }
    return chosen
  }

  private mutating func choose(_ changed: [Int], _ changes: [Int], room: Double) -> [Int] {
    let byAge = changed.sorted { (lastSent[$0], $0) < (lastSent[$1], $1) }
    let few = byAge.filter { changes[$0] <= Self.fewCells }
    let turn = byAge.filter { changes[$0] > Self.fewCells }
    answers = few.isEmpty ? 0 : max(0, answers - 1)
    sentFewLast = !few.isEmpty && (answers > 0 || !sentFewLast)
    var room = room
    var chosen: [Int] = []
    for row in sentFewLast ? few : turn + few {
      let cost = Self.cost(changes[row])
      guard chosen.isEmpty || cost <= room else { break }
      chosen.append(row)
      room -= cost
    }
    return chosen.sorted()
  }

  private static func cost(_ cells: Int) -> Double { rowCost + Double(cells) * cellCost }

  /// Takes in how many bytes the rows turned out to cost.
  public mutating func learn(bytes: Int) {
    guard reckoned > 0 else { return }
    let ratio = min(max(Double(bytes) / reckoned, 0.2), 5)
    correction += (ratio - correction) * 0.2
  }
}
