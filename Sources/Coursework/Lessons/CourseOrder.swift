/// The order of the course map: the modules as `course.toml` has them, those that it does not name
/// yet as the glossary has them; the lessons of a module by their numbers.
public struct CourseOrder: Sendable {
  private let modules: [String: Int]
  private let written: Set<String>

  /// The order of a course.
  public init(_ course: Course) {
    var order: [String] = []
    var known: Set<String> = []
    for concept in course.glossary.concepts {
      let module = String(concept.home.prefix { $0 != "-" })
      if known.insert(module).inserted { order.append(module) }
    }
    // The named modules take the places that the map has for them, in their own order.
    let named = course.moduleIDs.filter { known.contains($0) }
    let places = order.indices.filter { named.contains(order[$0]) }
    for (place, module) in zip(places, named) { order[place] = module }
    order += course.moduleIDs.filter { !known.contains($0) }
    modules = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    written = Set(course.lessons.map(\.id))
  }

  /// Whether a lesson comes after another; of unknown modules nothing is said.
  public func isLater(_ lesson: String, than other: String) -> Bool {
    let (first, second) = (Self.parts(lesson), Self.parts(other))
    guard let a = modules[first.module], let b = modules[second.module] else { return false }
    return (a, first.number) > (b, second.number)
  }

  /// Whether a lesson has been written.
  public func isWritten(_ lesson: String) -> Bool { written.contains(lesson) }

  /// Whether somebody who comes to a lesson may have met what its home introduces: the home has been
  /// written, and does not come later.
  public func isIntroduced(in home: String, before lesson: String) -> Bool {
    isWritten(home) && !isLater(home, than: lesson)
  }

  private static func parts(_ id: String) -> (module: String, number: Int) {
    let parts = id.split(separator: "-", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}
