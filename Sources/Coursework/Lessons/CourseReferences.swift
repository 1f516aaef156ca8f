/// Holds the lessons of a course against each other and against the glossary: that what a lesson
/// names exists, and what it builds on and no earlier lesson introduces gets an inset.
enum CourseReferences {
  /// An inset explains so many concepts at most.
  static let mostInInset = 8

  /// Gives every lesson its inset and returns what is wrong with the names in all lessons; of a course
  /// that is read as needed, nothing is looked for.
  static func settle(
    _ course: inout Course, depth: ReadingDepth = .whole
  ) -> [LessonDiagnostic] {
    var diagnostics: [LessonDiagnostic] = []
    let judge = Judge(course)
    for module in course.modules.indices {
      for index in course.modules[module].lessons.indices {
        let lesson = course.modules[module].lessons[index]
        if depth == .whole { diagnostics += judge.faults(in: lesson) }
        course.modules[module].lessons[index].setInset(
          Array(judge.unexplained(in: lesson).prefix(mostInInset)))
      }
    }
    return diagnostics
  }

  private struct Judge {
    let glossary: Glossary
    let lessons: Set<String>
    /// The lessons of the course map, written or not.
    let homes: Set<String>
    let introduced: [String: [String]]
    let order: CourseOrder

    init(_ course: Course) {
      glossary = course.glossary
      lessons = Set(course.lessons.map(\.id))
      homes = Set(glossary.concepts.map(\.home))
      order = CourseOrder(course)
      introduced = Dictionary(grouping: glossary.concepts, by: \.home).mapValues { $0.map(\.id) }
    }

    /// The concepts that a lesson needs and no lesson before it introduces.
    func unexplained(in lesson: Lesson) -> [Concept] {
      lesson.needs.compactMap { glossary.concept($0) }.filter {
        $0.home != lesson.id && !order.isIntroduced(in: $0.home, before: lesson.id)
      }
    }

    func faults(in lesson: Lesson) -> [LessonDiagnostic] {
      var faults = lesson.references.compactMap { reference in
        complaint(about: reference, in: lesson).map {
          LessonDiagnostic(
            file: lesson.file, line: reference.line, column: reference.column, message: $0)
        }
      }
      let needed = unexplained(in: lesson)
      if needed.count > CourseReferences.mostInInset,
        let place = lesson.references.first(where: {
          $0.name == needed[CourseReferences.mostInInset].id
        })
      {
        faults.append(
          LessonDiagnostic(
            file: lesson.file, line: place.line, column: place.column,
            message:
              "“needs” names \(needed.count) concepts that no lesson introduces before, and the "
              + "inset “What you need” has room for \(CourseReferences.mostInInset). Name fewer."))
      }
      let missing = (introduced[lesson.id] ?? []).filter { !lesson.concepts.contains($0) }
      if let first = missing.first {
        let place = lesson.references.first { $0.kind == .concept }
        faults.append(
          LessonDiagnostic(
            file: lesson.file, line: place?.line ?? 2, column: place?.column ?? 1,
            message: "The glossary calls this lesson the home of “\(first)”, but “concepts” does "
              + "not name it."))
      }
      return faults
    }

    private func complaint(about reference: LessonReference, in lesson: Lesson) -> String? {
      let name = reference.name
      switch reference.kind {
      case .need: return complaint(aboutNeed: name, in: lesson)
      case .concept:
        guard !glossary.isEmpty else { return nil }
        guard let concept = glossary.concept(name) else { return noConcept(name) }
        return concept.home == lesson.id
          ? nil
          : "The glossary calls \(concept.home) the home of “\(name)”, not \(lesson.id). Name it in "
            + "“needs”, or change its home in concepts.toml."
      case .lessonLink:
        if lessons.contains(name) { return nil }
        return homes.contains(name)
          ? "The lesson “\(name)” is not written yet, so that nothing can lead there. Link to a term "
            + "instead, [text](#gradient)."
          : noLesson(name, among: lessons)
      case .termLink: return glossary.concept(name) == nil ? noConcept(name) : nil
      }
    }

    private func complaint(aboutNeed name: String, in lesson: Lesson) -> String? {
      if name == lesson.id { return "A lesson cannot need itself." }
      if FrontMatter.isLessonID(name) {
        let isKnown = lessons.contains(name) || homes.contains(name) || glossary.isEmpty
        return isKnown ? nil : noLesson(name, among: lessons.union(homes))
      }
      if glossary.isEmpty { return nil }
      guard let concept = glossary.concept(name) else {
        let near = NearestWord.to(name, among: glossary.concepts.map(\.id) + lessons.sorted())
        return "“\(name)” is neither a lesson nor a concept of the glossary."
          + (near.map { " Did you mean “\($0)”?" } ?? "")
      }
      return concept.home == lesson.id
        ? "The lesson is the home of “\(name)” and cannot need it. Name it in “concepts” alone."
        : nil
    }

    private func noConcept(_ name: String) -> String {
      "There is no concept “\(name)” in the glossary."
        + (glossary.nearestID(to: name).map { " Did you mean “\($0)”?" } ?? "")
    }

    private func noLesson(_ name: String, among ids: Set<String>) -> String {
      "There is no lesson “\(name)”."
        + (NearestWord.to(name, among: ids.sorted()).map { " Did you mean “\($0)”?" } ?? "")
    }
  }
}
