internal import Cells
internal import TerminalUI

/// One field: a number at the right of what is asked, or a longer answer below it.
struct FieldEntry: AnswerEntry {
  private var box: EntryBox
  /// What a longer answer looks like; a number needs no example.
  private let example: String?

  /// The columns of the field for a number.
  static let numberColumns = 10

  init(example: String? = nil, resuming answer: String? = nil) {
    box = EntryBox(answer)
    self.example = example
  }

  var text: String { box.field.text }
  var isJudged: Bool { box.isJudged }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    switch key {
    case .up: return .previous
    case .down: return .next
    case .enter:
      box.judge()
      return .answer(text)
    default: return box.take(key) ? .taken : .unused
    }
  }

  mutating func paste(_ text: String) { box.insert(text) }

  mutating func click(_ spot: Int) -> EntryReply { .taken }

  var hints: [KeyHint] {
    [KeyHint(.enter, "answer"), KeyHint(.down, "move", keyName: "↑↓")]
  }

  func rows(in room: EntryRoom) -> [EntryRow] {
    example.map { longRows(in: room, example: $0) } ?? numberRows(in: room)
  }

  /// The field stands at the right of the label's last line, with a mark behind it.
  private func numberRows(in room: EntryRoom) -> [EntryRow] {
    let start = max(4, room.columns - Self.numberColumns - EntryRoom.markColumns)
    let labels = TextFlow.lines(
      [Span(room.label, room.labelStyle)], columns: max(8, start - 1), indent: 2,
      glyphs: room.glyphs)
    return labels.enumerated().map { position, line in
      guard position == labels.count - 1 else { return EntryRow(line) }
      let gap = max(0, start - TextWidth.columns(of: line.text))
      let spans = line.spans + [Span(String(repeating: " ", count: gap))]
      return row(spans, start, Self.numberColumns, room)
    }
  }

  /// A field as wide as the page below what is asked.
  private func longRows(in room: EntryRoom, example: String) -> [EntryRow] {
    let labels = room.flow([Span(room.label, room.labelStyle)], hanging: 2).map { EntryRow($0) }
    let width = max(4, room.columns - 5)
    return labels + room.advice(example) + [row([Span("  ")], 2, width, room)]
  }

  private func row(_ spans: [Span], _ start: Int, _ width: Int, _ room: EntryRoom) -> EntryRow {
    let columns = start..<start + width
    return EntryRow(
      TextLine(spans + [room.box(text, width)] + (room.mark.map { [$0] } ?? [])),
      spots: [EntryRow.Spot(columns: columns, index: 0)],
      cursor: room.isFocused ? EntryRow.Cursor(columns: columns, field: box.field) : nil,
      isCurrent: room.isFocused)
  }
}
