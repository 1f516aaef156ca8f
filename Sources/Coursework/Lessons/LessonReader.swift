internal import Formulas
public import Labs

/// Reads a lesson file. It never fails: what cannot be read is reported and left out.
public enum LessonReader {
  /// Larger files are refused unread: no page for reading comes near.
  public static let largest = 100_000

  /// The lesson in `text`, with every fault found. `file` names the text in reports; `data` has the
  /// tables that exercises may use.
  public static func read(_ text: String, file: String, data: DataCatalog = .empty) -> (
    lesson: Lesson, diagnostics: [LessonDiagnostic]
  ) {
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
    var content = ContentReader(
      file: file, lessonID: lesson.id, concepts: lesson.concepts, data: data)
    let page = readable(body, firstLine: bodyLine, file: file, &diagnostics)
    let document = MarkdownReader.document(page)
    for part in document.parts { content.takeLab(part, lineOffset: bodyLine - 1) }
    for part in document.parts { content.take(part, lineOffset: bodyLine - 1) }
    for link in document.links { content.take(link, lineOffset: bodyLine - 1) }
    lesson.references += content.references
    lesson.blocks = content.blocks
    lesson.labs = content.labs
    lesson.labPlaces = content.labPlaces
    lesson.blockLines = content.blockLines
    lesson.lines = normal.split(separator: "\n", omittingEmptySubsequences: false)
    return (lesson, diagnostics + content.diagnostics)
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

  /// The page without the lines that open too many lists or quotes.
  private static func readable(
    _ body: String, firstLine: Int, file: String, _ diagnostics: inout [LessonDiagnostic]
  ) -> String {
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    var isWhole = true
    for index in lines.indices {
      let nesting = MarkdownReader.nesting(of: lines[index])
      guard nesting > MarkdownReader.deepestLine else { continue }
      diagnostics.append(
        LessonDiagnostic(
          file: file, line: firstLine + index,
          message: "This line opens \(nesting) lists and quotes; at most "
            + "\(MarkdownReader.deepestLine) are read. Begin it with words."))
      lines[index] = ""
      isWhole = false
    }
    return isWhole ? body : lines.joined(separator: "\n")
  }

  /// The front matter between two lines `+++`, and the rest with the line it begins at.
  private static func split(_ text: String) -> (front: String?, body: String, bodyLine: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.trimmed == "+++",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "+++" })
    else { return (nil, text, 1) }
    return (
      lines[1..<end].joined(separator: "\n"), lines[(end + 1)...].joined(separator: "\n"), end + 2
    )
  }
}
