internal import Cells
internal import TerminalUI

/// Values of controls, with a box for each; an empty one leaves its control as it is.
struct SettingsEntry: AnswerEntry {
  private let names: [String]
  private var boxes: EntryBoxes
  private var note: String?

  private static let longestName = 16
  private static let widestBox = 14

  init(_ names: [String], resuming answer: String? = nil) {
    self.names = names
    boxes = EntryBoxes(
      count: names.count,
      judged: answer.map { answer in
        let known = Self.settings(in: answer)
        return names.map { known[$0.lowercased()] ?? "" }
      })
  }

  /// The values of a text such as `rate=0.1 optimizer=adam`, by small names.
  private static func settings(in text: String) -> [String: String] {
    var settings: [String: String] = [:]
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == ";" }) {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      settings[parts[0].lowercased()] = String(parts[1])
    }
    return settings
  }

  var text: String {
    zip(names, boxes.texts).compactMap { $1.isEmpty ? nil : "\($0)=\($1)" }.joined(separator: " ")
  }

  var isJudged: Bool { boxes.isJudged }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    switch key {
    case .enter where boxes.isAtEnd: return answer()
    case .enter: boxes.move(to: boxes.current + 1)
    case .character(" "), .character(";"):
      if !boxes.here.isEmpty { boxes.move(to: boxes.current + 1) }
    // The name stands before the box.
    case .character("="): break
    case .up where boxes.current > 0: boxes.move(to: boxes.current - 1)
    case .down where !boxes.isAtEnd: boxes.move(to: boxes.current + 1)
    case .up: return .previous
    case .down: return .next
    default: return boxes.take(key) ? .taken : .unused
    }
    return .taken
  }

  private mutating func answer() -> EntryReply {
    let text = text
    guard !text.isEmpty else {
      boxes.move(to: 0)
      note =
        names.count == 1
        ? "Nothing is set yet. Type a value." : "Nothing is set yet. Type a value for one of these."
      return .taken
    }
    boxes.judge()
    return .answer(text)
  }

  /// Settings with their names go to their boxes, anything else into the one with the cursor.
  mutating func paste(_ text: String) {
    note = nil
    let known = Self.settings(in: text)
    let named = names.indices.filter { known[names[$0].lowercased()] != nil }
    guard !named.isEmpty else {
      return boxes.insert(text.split(whereSeparator: \.isWhitespace).joined())
    }
    for index in named {
      boxes.move(to: index)
      boxes.fill([known[names[index].lowercased()] ?? ""])
    }
  }

  mutating func click(_ spot: Int) -> EntryReply {
    note = nil
    boxes.move(to: spot)
    return .taken
  }

  var hints: [KeyHint] {
    let enter = KeyHint(.enter, boxes.isAtEnd ? "answer" : "next box")
    return [enter, KeyHint(.down, "move", keyName: "↑↓")]
  }

  func rows(in room: EntryRoom) -> [EntryRow] {
    let widest = names.map { TextWidth.columns(of: room.glyphs.spelled($0)) }.max() ?? 0
    let nameWidth = min(widest, Self.longestName, max(1, room.columns - 10))
    let start = 2 + nameWidth + 1
    let width = max(1, min(Self.widestBox, room.columns - start - EntryRoom.markColumns))
    let advice = names.count > 1 ? room.advice("What stays empty stays as it is.") : []
    return room.heading() + advice
      + names.indices.map { index in
        let isUnder = room.isFocused && index == boxes.current
        var row = EntryRow(
          TextLine([
            Span("  "),
            Span(
              room.fitted(names[index], nameWidth) + " ", isUnder ? Style(.focus, .bold) : .text),
          ]))
        row.add(boxes.boxes[index], index, start..<start + width, room)
        if isUnder { row.putCursor(boxes.here, start, width) }
        return row
      } + room.note(note)
  }
}
