import ArgumentParser
import Coursework
import WorkbookApp

/// `gradus check`: the prover, for authors.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the course: every fault with file, line and column.",
    discussion: "Example: gradus check --course .")

  @Option(help: "The folder of the course.")
  var course: String?

  func run() throws {
    let (course, read) = try CourseFolder.read(course)
    let faults = read + CourseCheck.faults(in: course)
    for fault in faults { Talk.result("\(fault)") }
    guard faults.isEmpty else {
      throw Failure(message: "\(faults.count) faults in \(course.lessons.count) lessons.", code: 1)
    }
    let exercises = course.lessons.map(\.exercises.count).reduce(0, +)
    Talk.say("Sound: lessons \(course.lessons.count), exercises \(exercises).")
  }
}
