internal import Cells
internal import Coursework
internal import TerminalUI

/// A matrix as a grid of boxes in brackets. Where it is wider than the page, the columns around the
/// cursor are shown.
struct MatrixEntry: AnswerEntry {
  private let rowCount: Int
  private let columnCount: Int
  private var boxes: EntryBoxes
  private var note: String?

  init(rows: Int, columns: Int, resuming answer: String? = nil) {
    (rowCount, columnCount) = (max(1, rows), max(1, columns))
    boxes = EntryBoxes(
      count: rowCount * columnCount,
      judged: answer.map { Self.entries(NumberRows.split($0), max(1, columns)) })
  }

  /// The texts of rows one after the other, each where its row begins.
  private static func entries(_ rows: [[String]], _ columns: Int) -> [String] {
    rows.count < 2
      ? rows.flatMap { $0 }
      : rows.flatMap { row in (0..<columns).map { $0 < row.count ? row[$0] : "" } }
  }

  var text: String {
    let texts = boxes.texts
    return (0..<rowCount).map { row in
      texts[row * columnCount..<(row + 1) * columnCount].joined(separator: " ")
    }.joined(separator: "; ")
  }

  var isJudged: Bool { boxes.isJudged }

  private var row: Int { boxes.current / columnCount }
  private var column: Int { boxes.current % columnCount }
  private var isRowEmpty: Bool {
    boxes.texts[row * columnCount..<(row + 1) * columnCount].allSatisfy(\.isEmpty)
  }

  mutating func press(_ key: Key, columns: Int) -> EntryReply {
    note = nil
    switch key {
    case .enter where boxes.isAtEnd: return answer()
    case .enter: boxes.move(to: boxes.current + 1)
    case .character(" "):
      if !boxes.here.isEmpty { boxes.move(to: boxes.current + 1) }
    case .character(";"):
      // At the start of a row a space before the semicolon has gone on to it already.
      if column > 0 || !isRowEmpty { boxes.move(to: (row + 1) * columnCount) }
    case .up where row > 0: boxes.move(to: boxes.current - columnCount)
    case .up: return .previous
    case .down where row < rowCount - 1: boxes.move(to: boxes.current + columnCount)
    case .down: return .next
    default: return boxes.take(key) ? .taken : .unused
    }
    return .taken
  }

  private mutating func answer() -> EntryReply {
    if let empty = boxes.firstEmpty {
      boxes.move(to: empty)
      note = "Row \(row + 1), column \(column + 1) is still empty."
      return .taken
    }
    let text = text
    boxes.judge()
    return .answer(text)
  }

  /// A row goes into the boxes from the cursor on; each further one begins a row.
  mutating func paste(_ text: String) {
    note = nil
    let rows = NumberRows.split(text)
    guard rows.count > 1 else { return boxes.fill(rows.flatMap { $0 }) }
    for (offset, words) in rows.enumerated() {
      if offset > 0 {
        guard row < rowCount - 1 else { return }
        boxes.move(to: (row + 1) * columnCount)
      }
      boxes.fill(Array(words.prefix(columnCount - column)))
    }
  }

  mutating func click(_ spot: Int) -> EntryReply {
    note = nil
    boxes.move(to: spot)
    return .taken
  }

  var hints: [KeyHint] {
    [
      boxes.isAtEnd ? KeyHint(.enter, "answer") : KeyHint(.enter, "next box"),
      KeyHint(.down, "move", keyName: "↑↓←→"),
    ]
  }

  // MARK: Rows

  private static let indent = 2
  private static let widths = 5...8

  /// The columns of the matrix that are in view, and how wide a box is.
  private func window(_ room: EntryRoom) -> (columns: Range<Int>, width: Int) {
    // A bracket and a space on either side.
    let free = room.columns - Self.indent - 4 - EntryRoom.markColumns
    let shown = max(1, min(columnCount, (free + 1) / (Self.widths.lowerBound + 1)))
    let width = max(1, min(Self.widths.upperBound, (free + 1) / shown - 1))
    let first = min(columnCount - shown, column / shown * shown)
    return (first..<first + shown, width)
  }

  func rows(in room: EntryRoom) -> [EntryRow] {
    let (window, width) = window(room)
    var rows = room.flow([Span(room.label, room.labelStyle)], hanging: 2).map { EntryRow($0) }
    if window.count < columnCount {
      let text =
        "columns \(window.lowerBound + 1) to \(window.upperBound) of \(columnCount)"
      rows += room.flow([Span(text, .faint)], indent: 4).map { EntryRow($0) }
    }
    let brackets = Brackets(rows: rowCount, glyphs: room.glyphs)
    for row in 0..<rowCount {
      var line = EntryRow(TextLine([Span("  "), Span(brackets.left(row) + " ", Style(.border))]))
      for column in window {
        if column > window.lowerBound { line.line.spans.append(Span(" ")) }
        let index = row * columnCount + column
        let start = Self.indent + 2 + (column - window.lowerBound) * (width + 1)
        line.add(boxes.boxes[index], index, start..<start + width, room)
        if room.isFocused, index == boxes.current { line.putCursor(boxes.here, start, width) }
      }
      line.line.spans.append(Span(" " + brackets.right(row), Style(.border)))
      if row == rowCount - 1, let mark = room.mark { line.line.spans.append(mark) }
      rows.append(line)
    }
    return rows + room.note(note)
  }

  /// The brackets around a matrix, a piece for each row.
  private struct Brackets {
    let rows: Int
    let glyphs: Glyphs

    func left(_ row: Int) -> String { piece(row, "[", ["⎡", "⎢", "⎣"], ["┌", "│", "└"]) }
    func right(_ row: Int) -> String { piece(row, "]", ["⎤", "⎥", "⎦"], ["┐", "│", "┘"]) }

    private func piece(_ row: Int, _ alone: String, _ own: [String], _ plain: [String]) -> String {
      if rows == 1 { return alone }
      let pieces = glyphs.hasSymbols ? own : plain
      return pieces[row == 0 ? 0 : row == rows - 1 ? 2 : 1]
    }
  }
}
