internal import Formulas

/// Reads a lesson file. It never fails: what cannot be read is reported and left out.
public enum LessonReader {
  /// Larger files are refused unread: no page for reading comes near.
  public static let largest = 1_000_000

  /// The lesson in `text`, with every fault found. `file` names the text in reports.
  public static func read(_ text: String, file: String) -> (
    lesson: Lesson, diagnostics: [LessonDiagnostic]
  ) {
    guard text.utf8.count <= largest else {
      let fault = LessonDiagnostic(
        file: file, line: 1,
        message: "The file has \(text.utf8.count) bytes; a lesson has at most \(largest).")
      return (FrontMatter.empty(file: file), [fault])
    }
    let plain = normalised(text)
    let (front, body, bodyLine) = split(plain)
    var diagnostics: [LessonDiagnostic] = []
    var lesson: Lesson
    if let front {
      var table = BlockTable(front, name: "The front matter", file: file, firstLine: 2)
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
    var content = ContentReader(file: file, lessonID: lesson.id)
    for part in MarkdownReader.parts(of: body) { content.take(part, lineOffset: bodyLine - 1) }
    lesson.blocks = content.blocks
    lesson.lab = content.lab
    return (lesson, diagnostics + content.diagnostics)
  }

  /// One kind of line end, no byte order mark.
  private static func normalised(_ text: String) -> String {
    var result = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
    if result.utf8.contains(0x0d) {
      result = result.split(separator: "\r\n", omittingEmptySubsequences: false).joined(
        separator: "\n")
    }
    return result
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
