internal import Labs

/// What a lesson's file has below its front matter.
struct LessonContent: Sendable {
  /// The page, from top to bottom.
  var blocks: [LessonBlock] = []
  /// The experiments beside the page, in their order.
  var labs: [LabDeclaration] = []
  /// Where the experiments stand, in their order.
  var labPlaces: [LessonPlace] = []
  /// The lines of the file where the blocks of the page begin.
  var blockLines: [Int] = []
  /// The lines of the file, to find words in.
  var lines: [Substring] = []
  /// What the page says of other parts of the course.
  var references: [LessonReference] = []

  /// The exercises in their order on the page.
  var exercises: [Exercise] {
    blocks.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }

  /// The content with an inset at the top of the page, in place of the one there was; without any for
  /// no concepts.
  func with(inset concepts: [Concept]) -> LessonContent {
    var content = self
    content.blocks.removeAll { if case .inset = $0 { true } else { false } }
    if !concepts.isEmpty { content.blocks.insert(.inset(concepts), at: 0) }
    return content
  }
}
