import ArgumentParser
import Coursework
import WorkbookApp

/// `gradus check`: the prover, for authors.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the course: every fault with file, line and column.",
    discussion: """
      Examples:
        gradus check --course .
        gradus check --full --json
      """)

  @Flag(help: "Look at 1,000 seeds of every exercise instead of 50.")
  var full = false

  @Flag(help: "One JSON object a fault, for programs.")
  var json = false

  @Option(help: "The folder of the course.")
  var course: String?

  func run() throws {
    let (read, unreadable) = try CourseFolder.read(course)
    let options = CheckOptions(
      twinSeeds: full ? 1000 : 50, data: DataFolder.catalog(course))
    let faults = unreadable + CourseCheck.faults(in: read, options)
    for fault in faults {
      if json { try JSONOutput.write(FaultListing(fault)) } else { Talk.result("\(fault)") }
    }
    guard faults.isEmpty else {
      let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
      throw Failure(message: "\(count) in \(read.lessons.count) lessons.", code: 1)
    }
    let exercises = read.lessons.map(\.exercises.count).reduce(0, +)
    Talk.say("Sound: lessons \(read.lessons.count), exercises \(exercises).")
  }
}

/// A fault as JSON.
private struct FaultListing: Encodable {
  let schema = 1
  let file: String
  let line: Int
  let column: Int
  let message: String

  init(_ fault: LessonDiagnostic) {
    file = fault.file
    line = fault.line
    column = fault.column
    message = fault.message
  }
}
