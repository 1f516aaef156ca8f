public import Coursework
public import Labs

/// The prover: what can only be checked on whole lessons and on the course they make.
public enum CourseCheck {
  /// What is looked at. A new check is a file that conforms to `CourseChecker`, its test, and one
  /// line here.
  static let checkers: [any CourseChecker] = [
    KindCheck(), SolutionCheck(), ReasonCheck(), HintCheck(), LabCheck(), DoctorCheck(),
    ScreenCheck(),
    ProseLengthCheck(), TwinCheck(), SpellingCheck(), ConceptCheck(),
  ]

  /// Every fault that the checks find, in the order of the files. All cores work on it; what is found
  /// does not depend on them.
  public static func faults(
    in course: Course, _ options: CheckOptions = CheckOptions()
  ) async -> [LessonDiagnostic] {
    var options = options
    options.data = course.data
    let parts = checkers.flatMap { [options] in $0.parts(of: course, options) }
    let found = await withTaskGroup(of: (Int, [LessonDiagnostic]).self) { group in
      for (place, part) in parts.enumerated() { group.addTask { (place, part()) } }
      var results = parts.map { _ in [LessonDiagnostic]() }
      for await (place, faults) in group { results[place] = faults }
      return results.flatMap { $0 }
    }
    let files = course.lessons.map(\.place.file)
    var places: [String: Int] = [:]
    for (index, file) in files.enumerated() where places[file] == nil { places[file] = index }
    var seen: Set<LessonDiagnostic> = []
    return found.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (first, second) = (places[a.file] ?? -1, places[b.file] ?? -1)
      return (first, a.line, a.column, left.offset) < (second, b.line, b.column, right.offset)
    }.map(\.element)
  }
}

/// How far the prover goes.
public struct CheckOptions: Sendable {
  /// How many seeds of each exercise are looked at for mistakes that cannot be told apart.
  public var twinSeeds: Int
  /// The tables that experiments may name.
  public var data: DataCatalog

  public init(twinSeeds: Int = 50, data: DataCatalog = .empty) {
    self.twinSeeds = twinSeeds
    self.data = data
  }
}
