internal import Coursework

/// No term is used before the lesson that introduces it, unless the lesson says that it needs it.
/// That the homes are right is found out when the course is read.
struct ConceptCheck: CourseChecker {
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic] {
    let order = CourseOrder(course)
    return course.lessons.flatMap { lesson -> [LessonDiagnostic] in
      let known = Set(lesson.concepts + lesson.needs)
      var said: Set<String> = []
      return SpellingCheck.texts(of: lesson).flatMap { text, place in
        course.glossary.mentions(in: text).compactMap { mention -> LessonDiagnostic? in
          guard let concept = course.glossary.concept(mention.concept),
            !known.contains(concept.id), order.isLater(concept.home, than: lesson.id),
            said.insert(concept.id).inserted
          else { return nil }
          let words = String(Array(text)[mention.range])
          return place.fault(
            "“\(words)” is used before its home \(concept.home). Say it in other words, or name it: "
              + "needs = [\"\(concept.id)\"].")
        }
      }
    }
  }
}

/// The order of the course map: the modules as `course.toml` has them, those that it does not name
/// yet as the glossary has them; the lessons of a module by their numbers.
struct CourseOrder {
  private let modules: [String: Int]

  init(_ course: Course) {
    let homes = course.glossary.concepts.map { String($0.home.prefix { $0 != "-" }) }
    var order: [String] = []
    for module in homes where !order.contains(module) { order.append(module) }
    // The named modules take the places that the map has for them, in their own order.
    let named = course.moduleIDs.filter { order.contains($0) }
    let places = order.indices.filter { named.contains(order[$0]) }
    for (place, module) in zip(places, named) { order[place] = module }
    order += course.moduleIDs.filter { !order.contains($0) }
    modules = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }

  /// Whether a lesson comes after another; of unknown modules nothing is said.
  func isLater(_ lesson: String, than other: String) -> Bool {
    let (first, second) = (Self.parts(lesson), Self.parts(other))
    guard let a = modules[first.module], let b = modules[second.module] else { return false }
    return (a, first.number) > (b, second.number)
  }

  private static func parts(_ id: String) -> (module: String, number: Int) {
    let parts = id.split(separator: "-", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}
