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
    lesson.needs = names("needs", in: &table, as: .need, &lesson)
    lesson.concepts = names("concepts", in: &table, as: .concept, &lesson)
    lesson.outcomes = table.texts("outcomes")
    lesson.errata = table.texts("errata")
    table.reportUnknownKeys()
    lesson.place = table.place
    return lesson
  }

  /// A list of ids, each of which the course is asked for later.
  private static func names(
    _ key: String, in table: inout BlockTable, as kind: LessonReference.Kind,
    _ lesson: inout Lesson
  ) -> [String] {
    var names = table.texts(key)
    if names.count > mostNames {
      table.report("“\(key)” names \(names.count) ids; at most \(mostNames) are read.", at: key)
      names = Array(names.prefix(mostNames))
    }
    for name in names {
      let place = table.place(ofItem: name, in: key)
      lesson.ownReferences.append(
        LessonReference(kind: kind, name: name, line: place.line, column: place.column))
    }
    return names
  }

  private static let mostNames = 40

  /// A lesson that shows at least the name of its file, in the module of its folder.
  static func empty(file: String) -> Lesson {
    let parts = file.split(separator: "/").map(String.init)
    let name = parts.last ?? file
    var lesson = Lesson(
      file: file, id: name, title: name, module: parts.dropLast().last ?? "", minutes: 10)
    lesson.place = LessonPlace(file: file, line: 1)
    return lesson
  }

  /// Letters, a hyphen, two digits.
  static func isLessonID(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].count == 2
      && parts[0].allSatisfy { $0.isASCII && $0.isLowercase }
      && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
  }
}
