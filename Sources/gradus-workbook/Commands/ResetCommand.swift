import ArgumentParser
import Coursework
import Foundation
import ProgressStore

/// `gradus reset`: starting over.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Start over, in one lesson or in all. The log of what you did stays in the file.",
    discussion: "Example: gradus reset lin-04")

  @Argument(help: "The lesson to start over; all of them when left out.")
  var lesson: String?

  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let lesson = try lesson.map { try student.lesson($0, in: course) }
    let what = lesson.map { "the lesson \($0.id)" } ?? "all lessons"
    if !yes {
      guard isatty(STDIN_FILENO) == 1 else {
        throw Failure.usage("To start over \(what) without being asked, add --yes.")
      }
      Talk.prompt("Start over \(what)? Type yes: ")
      guard readLine()?.lowercased() == "yes" else {
        Talk.say("Nothing was changed.")
        return
      }
    }
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    defer { opened.store.close() }
    do {
      try opened.store.append(ProgressEvent(kind: .startedOver, lesson: lesson?.id))
    } catch {
      throw Failure(message: "Nothing was changed: \(error)", code: 74)
    }
    Talk.say("Started over: \(what).")
  }
}
