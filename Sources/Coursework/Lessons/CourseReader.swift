/// A file of a course, as it was read.
public struct CourseFile: Hashable, Sendable {
  /// The path below `lessons/`, such as `lin/04-bowl.md`.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Puts a course together from its files: `course.toml` names it and orders its modules, every
/// `<module>/<nn>-<slug>.md` is a lesson. No list of lessons is kept by hand. A page that stands in
/// no module's folder, such as a README, is none.
public enum CourseReader {
  /// The course in these files, with every fault found in them.
  public static func read(_ files: [CourseFile]) -> (
    course: Course, diagnostics: [LessonDiagnostic]
  ) {
    var diagnostics: [LessonDiagnostic] = []
    var course = Course(title: "Gradus", modules: [])
    if let file = files.first(where: { $0.path == "course.toml" }) {
      let text = LessonReader.normalised(file.text)
      var table = BlockTable(text, name: "The course", file: file.path, firstLine: 1)
      course.title = table.text("title", example: "\"Machine learning\"") ?? course.title
      course.modules = modules(in: &table)
      table.reportUnknownKeys()
      diagnostics += table.diagnostics
    }
    let pages = files.filter { $0.path.hasSuffix(".md") && $0.path.contains("/") }
      .sorted { $0.path < $1.path }
    for file in pages {
      let (lesson, faults) = LessonReader.read(file.text, file: file.path)
      diagnostics += faults
      if course.lesson(lesson.id) != nil {
        diagnostics.append(
          LessonDiagnostic(
            file: file.path, line: LessonReader.lineOfID(file.text),
            message: "There is a second lesson “\(lesson.id)”. Give it an id of its own."))
        continue
      }
      if let index = course.modules.firstIndex(where: { $0.id == lesson.module }) {
        course.modules[index].lessons.append(lesson)
      } else {
        course.modules.append(
          Module(id: lesson.module, title: lesson.module.uppercased(), lessons: [lesson]))
      }
    }
    for index in course.modules.indices { course.modules[index].lessons.sort { $0.id < $1.id } }
    course.moduleIDs = course.modules.map(\.id)
    course.modules.removeAll { $0.lessons.isEmpty }
    return (course, diagnostics)
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
