internal import Cells
internal import Coursework
internal import TerminalUI

/// Pairs: each thing on the left gets the letter of one on the right.
struct MatchEntry: AnswerEntry {
  private let left: [String]
  private let right: [String]
  /// Which right-hand side each left-hand one has.
  private var partners: [Int?]
  private var current = 0
  private(set) var isJudged: Bool
  private var note: String?

  init(left: [String], right: [String], resuming answer: String? = nil) {
    (self.left, self.right) = (left, right)
    let known = answer.flatMap { Letters.matches($0, left: left.count, right: right.count) }
    partners = known ?? Array(repeating: nil, count: left.count)
    isJudged = known != nil
  }

  var text: String {
    partners.enumerated().compactMap { index, partner in
      partner.map { "\(index + 1)\(ChoiceLetter.text($0))" }
    }.joined(separator: " ")
  }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    switch key {
    case .up where current > 0: current -= 1
    case .down where current < left.count - 1: current += 1
    case .up: return .previous
    case .down: return .next
    case .home: current = 0
    case .end: current = max(0, left.count - 1)
    case .left: cycle(by: -1)
    case .right: cycle(by: 1)
    case .backspace, .delete: join(current, nil)
    case .enter: return answer()
    case .character(let sign): type(sign)
    default: return .unused
    }
    return .taken
  }

  /// A number goes to its line; a letter is the partner of the line with the cursor, which moves on.
  private mutating func type(_ sign: Character) {
    let word = sign.lowercased()
    if let line = left.indices.first(where: { "\($0 + 1)" == word }) {
      current = line
    } else if let partner = right.indices.first(where: { ChoiceLetter.text($0) == word }) {
      join(current, partner)
      current = min(current + 1, max(0, left.count - 1))
    }
  }

  private mutating func join(_ line: Int, _ partner: Int?) {
    guard partners.indices.contains(line), partners[line] != partner else { return }
    partners[line] = partner
    isJudged = false
  }

  private mutating func cycle(by offset: Int) {
    guard partners.indices.contains(current), !right.isEmpty else { return }
    let start = offset > 0 ? -1 : right.count
    let next = (partners[current] ?? start) + offset
    join(current, (next + right.count) % right.count)
  }

  private mutating func answer() -> EntryReply {
    if let missing = partners.firstIndex(of: nil) {
      current = missing
      note = "\(missing + 1) has no partner yet."
      return .taken
    }
    isJudged = true
    return .answer(text)
  }

  mutating func paste(_ text: String) {
    note = nil
    guard let known = Letters.matches(text, left: left.count, right: right.count) else { return }
    for (line, partner) in known.enumerated() where partner != nil { join(line, partner) }
  }

  /// Spots are the left-hand sides, then the right-hand ones.
  mutating func click(_ spot: Int) -> EntryReply {
    note = nil
    if left.indices.contains(spot) {
      current = spot
    } else if right.indices.contains(spot - left.count) {
      join(current, spot - left.count)
      current = min(current + 1, max(0, left.count - 1))
    }
    return .taken
  }

  var hints: [KeyHint] {
    [
      KeyHint(.enter, "answer"), KeyHint(.down, "move", keyName: "↑↓"),
      KeyHint(.right, "partner", keyName: "←→"),
    ]
  }

  // MARK: Rows

  func rows(in room: EntryRoom) -> [EntryRow] {
    room.heading() + (note == nil ? room.advice("Type a partner's letter.") : room.note(note))
      + left.indices.flatMap { leftRows($0, room) }
      + right.indices.flatMap { rightRows($0, room) }
  }

  private func leftRows(_ index: Int, _ room: EntryRoom) -> [EntryRow] {
    let isUnder = room.isFocused && index == current
    let letter = partners[index].map { ChoiceLetter.text($0) } ?? " "
    let box = isUnder ? Style(.focus, [.bold, .reverse]) : Style(.key, [.bold, .underline])
    let lines = room.item(
      [
        Span(isUnder ? " ▸" : "  ", Style(.focus, .bold)), Span("\(index + 1) ", .faint),
        Span(" \(letter) ", box), Span(" "),
      ], [Span(left[index], isUnder ? Style(.focus, .bold) : .text)])
    return lines.map { row($0, index, isUnder, room) }
  }

  /// A right-hand side, behind the number of the line that has it.
  private func rightRows(_ index: Int, _ room: EntryRoom) -> [EntryRow] {
    let line = partners.firstIndex(of: index)
    let lines = room.item(
      [
        Span(line.map { "  \($0 + 1) " } ?? "    ", .faint),
        Span("\(ChoiceLetter.text(index))) ", Style(.key, .bold)),
      ], [Span(right[index], line == nil ? .text : .faint)])
    return lines.map { row($0, left.count + index, false, room) }
  }

  private func row(_ line: TextLine, _ spot: Int, _ isCurrent: Bool, _ room: EntryRoom) -> EntryRow
  {
    EntryRow(
      line, spots: [EntryRow.Spot(columns: 0..<room.columns, index: spot)], isCurrent: isCurrent)
  }
}
