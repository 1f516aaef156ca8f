internal import Cells
internal import Coursework
internal import TerminalUI

/// One of several things, chosen by its letter, by a click, or with the cursor.
struct ChoiceEntry: AnswerEntry {
  private let options: [String]
  private var current: Int
  private var chosen: Int?

  init(_ options: [String], resuming answer: String? = nil) {
    self.options = options
    chosen = answer.flatMap { ChoiceLetter.index($0, count: options.count) }
    current = chosen ?? 0
  }

  var text: String { chosen.map { ChoiceLetter.text($0) } ?? "" }
  /// What is chosen is judged at once.
  var isJudged: Bool { true }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    switch key {
    case .up where current > 0: current -= 1
    case .down where current < options.count - 1: current += 1
    case .up: return .previous
    case .down: return .next
    case .enter, .character(" "): return click(current)
    case .character(let letter):
      return ChoiceLetter.index(String(letter), count: options.count).map { click($0) } ?? .taken
    default: return .unused
    }
    return .taken
  }

  mutating func paste(_ text: String) {}

  mutating func click(_ spot: Int) -> EntryReply {
    guard options.indices.contains(spot) else { return .taken }
    (current, chosen) = (spot, spot)
    return .answer(text)
  }

  var hints: [KeyHint] {
    [KeyHint(.enter, "choose"), KeyHint(.down, "move", keyName: "↑↓")]
  }

  func rows(in room: EntryRoom) -> [EntryRow] {
    let labels =
      room.isOnly
      ? [] : room.flow([Span(room.label, room.labelStyle)], hanging: 2).map { EntryRow($0) }
    return labels
      + options.enumerated().flatMap { position, option in
        let isUnder = room.isFocused && current == position
        let mark = chosen == position ? room.mark.map { [$0] } ?? [] : []
        let lines = room.flow(
          [
            Span(isUnder ? "▸" : "·", Style(isUnder ? .focus : .faint, .bold)),
            Span("\u{20}\(ChoiceLetter.text(position))) ", Style(.key, .bold)),
            Span(option, isUnder ? Style(.focus, .bold) : .text),
          ] + mark, indent: 1)
        return lines.map { line in
          EntryRow(
            line, spots: [EntryRow.Spot(columns: 0..<room.columns, index: position)],
            isCurrent: isUnder)
        }
      }
  }
}
