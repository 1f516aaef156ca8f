internal import Cells
internal import TerminalUI

/// One row of an answer that is put together.
struct EntryRow: Hashable {
  /// A part of the row that a click can mean.
  struct Spot: Hashable {
    var columns: Range<Int>
    /// What the entry knows it by.
    var index: Int
  }

  /// The box that is being typed in.
  struct Cursor: Hashable {
    var columns: Range<Int>
    var field: TextField
  }

  var line: TextLine
  var spots: [Spot] = []
  /// The box with the cursor, when it stands in this row.
  var cursor: Cursor?
  /// Whether the keys act on this row.
  var isCurrent = false

  init(
    _ line: TextLine, spots: [Spot] = [], cursor: Cursor? = nil, isCurrent: Bool = false
  ) {
    self.line = line
    self.spots = spots
    self.cursor = cursor
    self.isCurrent = isCurrent
  }
}

extension EntryRow {
  /// Puts a box at the end of the line, which reaches up to it.
  mutating func add(_ box: EntryBox, _ index: Int, _ columns: Range<Int>, _ room: EntryRoom) {
    line.spans.append(room.box(box.field.text, columns.count))
    spots.append(Spot(columns: columns, index: index))
  }

  /// The cursor stands in a box of this row.
  mutating func putCursor(_ box: EntryBox, _ start: Int, _ width: Int) {
    cursor = Cursor(columns: start..<start + width, field: box.field)
    isCurrent = true
  }
}
