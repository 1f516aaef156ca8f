public import Labs

/// A file of a course, as it was read.
public struct CourseFile: Hashable, Sendable {
  /// The path below `lessons/`, such as `lin/04-bowl.md`.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Whether it is a lesson's page: it stands in a module's folder.
  public var isPage: Bool { path.hasSuffix(".md") && path.contains("/") }
}

/// Puts a course together from its files: `course.toml` names it and orders its modules,
/// `concepts.toml` is the glossary, every `<module>/<nn>-<slug>.md` is a lesson. No list of lessons is kept by hand. A page that stands in
/// no module's folder, such as a README, is none.
public enum CourseReader {
  /// The file that names the course and orders its modules.
  public static let coursePath = "course.toml"
  /// The file with the glossary.
  public static let glossaryPath = "concepts.toml"

  /// The course in these files, with every fault found in them; its experiments may use the tables of
  /// `data`.
  public static func read(
    _ files: [CourseFile], data: DataCatalog = .empty, depth: ReadingDepth = .whole
  ) -> (course: Course, diagnostics: [LessonDiagnostic]) {
    var diagnostics: [LessonDiagnostic] = []
    var course = Course(title: "Gradus", modules: [])
    course.data = data
    if let file = files.first(where: { $0.path == glossaryPath }) {
      let (glossary, faults) = GlossaryReader.read(file.text, file: file.path)
      course.glossary = glossary
      diagnostics += faults
    }
    if let file = files.first(where: { $0.path == coursePath }) {
      diagnostics += readHead(of: &course, file)
    }
    for file in files.filter(\.isPage).sorted(by: { $0.path < $1.path }) {
      let (lesson, faults) = LessonReader.read(file.text, file: file.path, data: data, depth: depth)
      diagnostics += faults
      if course.lesson(lesson.id) != nil {
        diagnostics.append(secondLesson(lesson.id, file))
        continue
      }
      course.add(lesson)
    }
    course.modules.removeAll { $0.lessons.isEmpty }
    diagnostics += CourseReferences.settle(&course, depth: depth)
    return (course, diagnostics)
  }

  /// Reads title and modules into a course that has no lessons yet.
  static func readHead(of course: inout Course, _ file: CourseFile) -> [LessonDiagnostic] {
    let text = LessonReader.normalised(file.text)
    var table = BlockTable(text, name: "The course", file: file.path, firstLine: 1)
    course.title = table.text("title", example: "\"Machine learning\"") ?? course.title
    course.modules = modules(in: &table)
    course.moduleIDs = course.modules.map(\.id)
    table.reportUnknownKeys()
    return table.diagnostics
  }

  static func secondLesson(_ id: String, _ file: CourseFile) -> LessonDiagnostic {
    LessonDiagnostic(
      file: file.path, line: LessonReader.lineOfID(file.text),
      message: "There is a second lesson “\(id)”. Give it an id of its own.")
  }

  private static func modules(in table: inout BlockTable) -> [Module] {
    guard case .list(let entries)? = table.value("module") else {
      table.report(
        "The course has no modules. Write: [[module]], then id = \"lin\", title = \"…\"")
      return []
    }
    return entries.compactMap { entry in
      guard case .table(let values) = entry, case .text(let id)? = values["id"],
        case .text(let title)? = values["title"]
      else {
        table.report("A [[module]] needs id = \"lin\" and title = \"…\"", at: "module")
        return nil
      }
      table.reportUnknownKeys(
        values.keys, known: ["id", "title"], in: "The module “\(id)”", at: "module")
      return Module(id: id, title: title, lessons: [])
    }
  }
}
