internal import Cells
internal import Coursework
internal import TerminalUI

/// A vector with a box for each value, as many in a row as fit.
struct VectorEntry: AnswerEntry {
  private var boxes: EntryBoxes
  private var note: String?

  private static let indent = 2
  /// A box in one of several rows, and the widest there is.
  private static let widths = 8...10

  init(count: Int, resuming answer: String? = nil) {
    boxes = EntryBoxes(count: count, judged: answer.map { NumberRows.split($0).flatMap { $0 } })
  }

  var text: String { boxes.texts.joined(separator: " ") }
  var isJudged: Bool { boxes.isJudged }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    let across = Grid(count: boxes.count, columns: columns).across
    switch key {
    case .enter where boxes.isAtEnd: return answer()
    case .enter: boxes.move(to: boxes.current + 1)
    case .character(" "), .character(";"):
      // A space behind a semicolon goes no further.
      if !boxes.here.isEmpty { boxes.move(to: boxes.current + 1) }
    case .up where boxes.current >= across: boxes.move(to: boxes.current - across)
    case .up: return .previous
    case .down where boxes.current / across < (boxes.count - 1) / across:
      boxes.move(to: min(boxes.count - 1, boxes.current + across))
    case .down: return .next
    default: return boxes.take(key) ? .taken : .unused
    }
    return .taken
  }

  private mutating func answer() -> EntryReply {
    if let empty = boxes.firstEmpty {
      boxes.move(to: empty)
      note = "Value \(empty + 1) of \(boxes.count) is still empty."
      return .taken
    }
    let text = text
    boxes.judge()
    return .answer(text)
  }

  mutating func paste(_ text: String) {
    note = nil
    boxes.fill(NumberRows.split(text).flatMap { $0 })
  }

  mutating func click(_ spot: Int) -> EntryReply {
    note = nil
    boxes.move(to: spot)
    return .taken
  }

  var hints: [KeyHint] {
    [
      boxes.isAtEnd ? KeyHint(.enter, "answer") : KeyHint(.enter, "next box"),
      KeyHint(.left, "move", keyName: "←→"),
    ]
  }

  // MARK: Rows

  /// Where the boxes stand on a page of a width.
  private struct Grid {
    let across: Int
    let width: Int
    /// The columns for the number of the first box in a row; none where there is one row.
    let lead: Int

    init(count: Int, columns: Int) {
      let room = columns - VectorEntry.indent - EntryRoom.markColumns
      let alone = (room + 1) / count - 1
      if alone >= VectorEntry.widths.lowerBound {
        (across, width, lead) = (count, min(alone, VectorEntry.widths.upperBound), 0)
      } else {
        lead = "\(count)".count + 1
        across = max(1, (room - lead + 1) / (VectorEntry.widths.lowerBound + 1))
        width = max(1, min(VectorEntry.widths.lowerBound, room - lead))
      }
    }
  }

  func rows(in room: EntryRoom) -> [EntryRow] {
    let grid = Grid(count: boxes.count, columns: room.columns)
    var rows = room.flow([Span(room.label, room.labelStyle)], hanging: 2).map { EntryRow($0) }
    for first in stride(from: 0, to: boxes.count, by: grid.across) {
      rows.append(row(first..<min(boxes.count, first + grid.across), grid, room))
    }
    return rows + room.note(note)
  }

  private func row(_ range: Range<Int>, _ grid: Grid, _ room: EntryRoom) -> EntryRow {
    var row = EntryRow(TextLine("  "))
    if grid.lead > 0 {
      let number = "\(range.lowerBound + 1)"
      let pad = String(repeating: " ", count: max(0, grid.lead - 1 - number.count))
      row.line.spans.append(Span("\(pad)\(number) ", .faint))
    }
    for index in range {
      if index > range.lowerBound { row.line.spans.append(Span(" ")) }
      let start = Self.indent + grid.lead + (index - range.lowerBound) * (grid.width + 1)
      row.add(boxes.boxes[index], index, start..<start + grid.width, room)
      if room.isFocused, index == boxes.current { row.putCursor(boxes.here, start, grid.width) }
    }
    if range.upperBound == boxes.count, let mark = room.mark { row.line.spans.append(mark) }
    return row
  }
}
