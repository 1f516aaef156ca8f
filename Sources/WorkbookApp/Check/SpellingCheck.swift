internal import Coursework

/// Terms of the glossary are spelled as the glossary spells them.
struct SpellingCheck: CourseChecker {
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic] {
    guard !course.glossary.isEmpty else { return [] }
    return course.lessons.flatMap { lesson in
      Self.texts(of: lesson).flatMap { text, place in
        Set(course.glossary.misspellings(in: text)).sorted { $0.found < $1.found }.map {
          place.fault("“\($0.found)” is spelled “\($0.wanted)” in this course.")
        }
      }
    }
  }

  /// The sentences of a lesson that a student reads, with their places. Headings and options may
  /// begin and end as they like.
  static func texts(of lesson: Lesson) -> [(text: String, place: LessonPlace)] {
    lesson.blocks.enumerated().flatMap { index, block -> [(String, LessonPlace)] in
      switch block {
      case .paragraph(let paragraph):
        switch paragraph.kind {
        case .text, .item, .quote: return [(paragraph.prose, lesson.place(ofBlock: index))]
        case .heading, .code, .rule: return []
        }
      case .exercise(let exercise):
        return ([exercise.ask] + exercise.hints).map { ($0, exercise.place) }
      case .formula, .plot, .inset, .note: return []
      }
    }
  }
}

extension Paragraph {
  /// The words that are prose: code is left out.
  var prose: String { inlines.map { $0.voice == .code ? "·" : $0.text }.joined() }
}
