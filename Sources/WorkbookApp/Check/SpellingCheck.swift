internal import Coursework

/// Terms of the glossary are spelled as the glossary spells them.
struct SpellingCheck: CourseChecker {
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic] {
    guard !course.glossary.isEmpty else { return [] }
    return course.lessons.flatMap { lesson in
      let texts = LessonWords.sentences(of: lesson)
      return zip(texts, course.glossary.misspellings(in: texts.map(\.text))).flatMap {
        text, found in
        Set(found).sorted { $0.found < $1.found }.map {
          lesson.place(of: $0.found, inBlock: text.block).fault(
            "“\($0.found)” is spelled “\($0.wanted)” in this course.")
        }
      }
    }
  }
}
