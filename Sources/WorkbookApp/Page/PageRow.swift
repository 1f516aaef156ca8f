internal import Cells

/// One row of a lesson's page, as wide as its pane.
struct PageRow: Hashable {
  /// A question of an exercise.
  struct Target: Hashable {
    var exercise: Int
    var question: Int
  }

  var line: TextLine
  /// The block of the lesson that the row belongs to.
  var block: Int
  /// The question that a click on the row means.
  var target: Target?
  /// What a click within the row means to the question's entry.
  var spots: [EntryRow.Spot] = []
  /// The box that is being typed in, when it stands in the row.
  var cursor: EntryRow.Cursor?
  /// Whether the keys act on this row.
  var isCurrent = false

  init(_ line: TextLine, block: Int, target: Target? = nil) {
    self.line = line
    self.block = block
    self.target = target
  }

  /// A row of the answer to a question.
  init(_ row: EntryRow, block: Int, target: Target) {
    self.init(row.line, block: block, target: target)
    (spots, cursor, isCurrent) = (row.spots, row.cursor, row.isCurrent)
  }
}
