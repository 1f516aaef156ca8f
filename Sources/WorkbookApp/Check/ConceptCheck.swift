internal import Coursework

/// No term is used before the lesson that introduces it, or the inset that explains it: a lesson names
/// what it uses and no earlier lesson introduces. That the homes are right is found out when the
/// course is read.
struct ConceptCheck: CourseChecker {
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic] {
    let order = CourseOrder(course)
    return course.lessons.flatMap { lesson -> [LessonDiagnostic] in
      let known = Set(lesson.concepts + lesson.needs)
      let texts = LessonWords.all(of: lesson)
      var said: Set<String> = []
      return zip(texts, course.glossary.mentions(in: texts.map(\.text))).flatMap { text, mentions in
        mentions.compactMap { mention -> LessonDiagnostic? in
          guard let concept = course.glossary.concept(mention.concept),
            concept.home != lesson.id, !known.contains(concept.id),
            !order.isIntroduced(in: concept.home, before: lesson.id),
            said.insert(concept.id).inserted
          else { return nil }
          let words = String(Array(text.text)[mention.range])
          return lesson.place(of: words, inBlock: text.block).fault(
            "“\(words)” is used before its home \(concept.home)"
              + (order.isWritten(concept.home) ? "" : ", which is not written yet")
              + ". Say it in other words, or name it, and the page explains it: "
              + "needs = [\"\(concept.id)\"].")
        }
      }
    }
  }
}
