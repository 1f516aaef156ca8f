import ArgumentParser
import Coursework

/// `gradus`, `gradus open`: the workbook on the terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the workbook, at a lesson or where you left it.",
    discussion: """
      Example: gradus open lin-04

      With --plain, and where there is no terminal, it goes through a lesson line by line.
      """)

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String?

  @OptionGroup var options: OpenOptions

  func run() throws {
    let course = try options.student.readCourse()
    let lesson = try lesson.map { try options.student.lesson($0, in: course).id }
    try options.open(course, at: lesson)
  }
}
