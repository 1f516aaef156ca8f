internal import Coursework

/// What a student reads in a lesson, as texts with the blocks that they stand in.
struct LessonWords {
  let text: String
  /// The place of its block on the page.
  let block: Int

  /// The sentences: prose, tasks and hints. Headings and options may begin and end as they like.
  static func sentences(of lesson: Lesson) -> [LessonWords] {
    words(of: lesson) { kind in
      switch kind {
      case .text, .item, .quote: true
      case .heading, .code, .rule: false
      }
    } exercise: {
      [$0.ask] + $0.hints
    }
  }

  /// All of it: headings, and what there is to choose from, as well.
  static func all(of lesson: Lesson) -> [LessonWords] {
    words(of: lesson) { kind in
      switch kind {
      case .text, .item, .quote, .heading: true
      case .code, .rule: false
      }
    } exercise: { exercise in
      let questions = exercise.kind.variant(seed: nil).questions
      return [exercise.title, exercise.ask] + exercise.hints
        + questions.flatMap { [$0.label] + ($0.isWords ? $0.form.legend.map(\.text) : []) }
    }
  }

  private static func words(
    of lesson: Lesson, _ isRead: (Paragraph.Kind) -> Bool, exercise texts: (Exercise) -> [String]
  ) -> [LessonWords] {
    lesson.blocks.enumerated().flatMap { index, block -> [LessonWords] in
      switch block {
      case .paragraph(let paragraph):
        isRead(paragraph.kind) ? [LessonWords(text: paragraph.prose, block: index)] : []
      case .exercise(let exercise):
        texts(exercise).map { LessonWords(text: $0, block: index) }
      case .formula, .plot, .inset, .note: []
      }
    }
  }
}

extension Question {
  /// Whether what there is to choose from are words, and no lines of formulas.
  fileprivate var isWords: Bool { if case .line = form { false } else { true } }
}

extension Paragraph {
  /// The words that are prose: code is left out.
  var prose: String { inlines.map { $0.voice == .code ? "·" : $0.text }.joined() }
}
