import ArgumentParser
import Coursework
import Foundation

/// `gradus new`: a lesson to start from, for authors.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the file of a new lesson: an experiment, an exercise, hints and a note.",
    discussion: """
      Example: gradus new lin-11 --title "Momentum" --course .
      Nothing that exists is written over. `gradus check` says what is still wrong with it.
      """)

  @Argument(help: "The id of the lesson: module, hyphen, two digits.")
  var lesson: String

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "The folder of the course.")
  var course: String?

  func run() throws {
    let folder = try CourseFolder.lessons(course)
    let course = try CourseFolder.read(course).course
    let template: LessonTemplate
    do throws(LessonTemplate.Refusal) {
      template = try LessonTemplate(
        id: lesson, title: title, course: course, modules: course.moduleIDs)
    } catch {
      throw Failure.usage("\(error)")
    }
    let file = folder.appending(path: template.path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Never over a file that has come in between.
      try Data(template.text.utf8).write(to: file, options: .withoutOverwriting)
    } catch {
      throw Failure(
        message: "The lesson cannot be written to \(file.path): \(SystemError.text(of: error)).",
        code: 73)
    }
    Talk.result(file.path)
    Talk.say("Read it with `gradus open \(template.id)`; `gradus check` proves it.")
  }
}
