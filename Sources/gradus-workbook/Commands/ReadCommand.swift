import ArgumentParser
import WorkbookApp

/// `gradus read`: a lesson as plain text.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print a lesson as plain text.",
    discussion: "Example: gradus read lin-04 | less")

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String

  @OptionGroup var student: StudentOptions

  func run() throws {
    let lesson = try student.lesson(lesson, in: try student.readCourse())
    for line in LessonText.lines(of: lesson, columns: 72, glyphs: Talk.glyphs) {
      Talk.result(line)
    }
  }
}
