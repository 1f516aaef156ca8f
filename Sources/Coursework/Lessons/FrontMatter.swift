/// Reads the front matter of a lesson.
enum FrontMatter {
  static func lesson(from table: inout BlockTable) -> Lesson {
    let isReadable = table.isReadable
    let id = isReadable ? table.text("id", example: "\"lin-04\"") : nil
    let title = isReadable ? table.text("title", example: "\"Gradient descent on a bowl\"") : nil
    if let id, !isLessonID(id) {
      table.report(
        "“\(id)” is no lesson id. Write the module, a hyphen and two digits: lin-04", at: "id")
    }
    let minutes = table.value("minutes") == nil ? 10 : table.number("minutes", example: "20") ?? 10
    var lesson = empty(file: table.file)
    lesson.id = id ?? lesson.id
    lesson.title = title ?? lesson.title
    if isLessonID(lesson.id) { lesson.module = String(lesson.id.prefix { $0 != "-" }) }
    lesson.minutes = Int(min(max(1, minutes), 600))
    lesson.needs = table.texts("needs")
    lesson.concepts = table.texts("concepts")
    lesson.outcomes = table.texts("outcomes")
    lesson.errata = table.texts("errata")
    table.reportUnknownKeys()
    return lesson
  }

  /// A lesson that shows at least the name of its file, in the module of its folder.
  static func empty(file: String) -> Lesson {
    let parts = file.split(separator: "/").map(String.init)
    let name = parts.last ?? file
    return Lesson(
      id: name, title: name, module: parts.dropLast().last ?? "", minutes: 10, needs: [],
      concepts: [], outcomes: [], errata: [], blocks: [], labs: [])
  }

  /// Letters, a hyphen, two digits.
  static func isLessonID(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].count == 2
      && parts[0].allSatisfy { $0.isASCII && $0.isLowercase }
      && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }
}
