internal import Cells

/// One row of a lesson's page, as wide as its pane.
struct PageRow: Hashable {
  /// A question of an exercise: what a field or an option belongs to.
  struct Target: Hashable {
    var exercise: Int
    var question: Int
    /// The option, for questions with several to choose from.
    var option: Int?
  }

  var line: TextLine
  /// The block of the lesson that the row belongs to.
  var block: Int
  /// The question that a click on the row means.
  var target: Target?
  /// Where the answer stands in the row, for rows that have a field.
  var field: ClosedRange<Int>?

  init(
    _ line: TextLine, block: Int, target: Target? = nil, field: ClosedRange<Int>? = nil
  ) {
    self.line = line
    self.block = block
    self.target = target
    self.field = field
  }
}
