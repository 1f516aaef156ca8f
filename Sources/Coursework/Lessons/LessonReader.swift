internal import Formulas
public import Labs

/// Reads a lesson file. It never fails: what cannot be read is reported and left out.
public enum LessonReader {
  /// Larger files are refused unread: no page for reading comes near.
  public static let largest = 100_000

  /// The lesson in `text`, with every fault found. `file` names the text in reports; `data` has the
  /// tables that exercises may use.
  public static func read(
    _ text: String, file: String, data: DataCatalog = .empty, depth: ReadingDepth = .whole
  ) -> (lesson: Lesson, diagnostics: [LessonDiagnostic]) {
    guard text.utf8.count <= largest else {
      let fault = LessonDiagnostic(
        file: file, line: 1,
        message: "The file has \(text.utf8.count) bytes; a lesson has at most \(largest).")
      return (FrontMatter.empty(file: file), [fault])
    }
    let normal = normalised(text)
    let (front, body, bodyLine) = split(normal)
    var diagnostics: [LessonDiagnostic] = []
    var lesson: Lesson
    if var table = front.map({ frontMatter($0, file: file) }) {
      lesson = FrontMatter.lesson(from: &table)
      diagnostics += table.diagnostics
    } else {
      lesson = FrontMatter.empty(file: file)
      diagnostics.append(
        LessonDiagnostic(
          file: file, line: 1,
          message: "The lesson has no front matter. Begin the file with a line +++, then "
            + "id = \"lin-04\" and title = \"…\", then another line +++."))
    }
    let content = { @Sendable [concepts = lesson.concepts, id = lesson.id] in
      var reader = ContentReader(
        file: file, lessonID: id, concepts: concepts, data: data, depth: depth)
      return reader.content(of: body, firstLine: bodyLine, file: normal)
    }
    switch depth {
    case .whole:
      let (page, faults) = content()
      lesson.setContent(Later(made: page), exercises: page.exercises.count)
      diagnostics += faults
    case .asNeeded:
      lesson.setContent(Later { content().page }, exercises: exerciseCount(body))
    }
    return (lesson, diagnostics)
  }

  /// How many exercises a page has, told by the lines that open them.
  static func exerciseCount(_ body: String) -> Int {
    body.textLines.count { line in
      line.utf8.first == UInt8(ascii: "`")
        && ["exercise", "predict"].contains(line.drop { $0 == "`" }.trimmed)
    }
  }

  /// The line where the front matter has the lesson's id.
  static func lineOfID(_ text: String) -> Int {
    split(normalised(text)).front.map { frontMatter($0, file: "").line(of: "id") } ?? 1
  }

  private static func frontMatter(_ text: String, file: String) -> BlockTable {
    BlockTable(text, name: "The front matter", file: file, firstLine: 2)
  }

  /// One kind of line end, no byte order mark.
  static func normalised(_ text: String) -> String {
    let result = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    guard result.utf8.contains(0x0d) else { return result }
    return result.split(omittingEmptySubsequences: false) {
      $0 == "\r\n" || $0 == "\n" || $0 == "\r"
    }.joined(separator: "\n")
  }

  /// The front matter between two lines `+++`, and the rest with the line it begins at.
  private static func split(_ text: String) -> (front: String?, body: String, bodyLine: Int) {
    let lines = text.textLines
    guard lines.first?.trimmed == "+++",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "+++" })
    else { return (nil, text, 1) }
    return (
      lines[1..<end].joined(separator: "\n"), lines[(end + 1)...].joined(separator: "\n"), end + 2
    )
  }
}
