import ArgumentParser
import Coursework
import Foundation
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
        gradus check --explain lin-04/three-steps --seed 7
        gradus check --tune --table tune.md
        gradus check --solutions lin-04 | gradus do lin-04 --guest
      """)

  @Flag(help: "Look at 1,000 seeds of every exercise instead of 50.")
  var full = false

  @Flag(help: "One JSON object a fault, for programs.")
  var json = false

  @Option(help: "Explain an exercise: its answers, its mistakes and what is said to them.")
  var explain: String?

  @Option(help: "The seed of the numbers that are explained.")
  var seed: UInt64?

  @Option(help: "Print the right answers of a lesson or an exercise, as `gradus do` takes them.")
  var solutions: String?

  @Flag(help: "Train every tune exercise from 20 seeds and write the table: lessons/tune.md.")
  var tune = false

  @Option(help: "The file that --tune writes, instead of lessons/tune.md.")
  var table: String?

  @Flag(help: "Judge the wrong answers of Tests/Fixtures/mistakes beside the lessons.")
  var report = false

  @Option(help: "The folder of the course.")
  var course: String?

  func validate() throws {
    let wanted = [explain != nil, solutions != nil, tune, report].filter { $0 }.count
    if wanted > 1 {
      throw ValidationError(
        "--explain, --solutions, --tune and --report are told one at a time. Choose one.")
    }
    if seed != nil, explain == nil, solutions == nil {
      throw ValidationError("--seed goes with --explain LESSON/EXERCISE or --solutions LESSON.")
    }
    if table != nil, !tune { throw ValidationError("--table goes with --tune.") }
  }

  func run() throws {
    let (read, unreadable) = try CourseFolder.read(course, depth: .whole)
    if let explain {
      let exercise = try ExerciseName.find(explain, in: read)
      for line in ExerciseExplanation.lines(of: exercise, seed: seed) { Talk.result(line) }
    } else if let solutions {
      for exercise in try ExerciseName.findAll(solutions, in: read) {
        for answer in exercise.kind.variant(seed: seed).solution { Talk.result(answer) }
      }
    } else if tune {
      try writeTune(read)
    } else if report {
      try printReport(read)
    } else {
      try prove(read, unreadable)
    }
  }

  private func prove(_ read: Course, _ unreadable: [LessonDiagnostic]) throws {
    let options = CheckOptions(
      twinSeeds: full ? 1000 : 50, data: DataFolder.catalog(course))
    let faults = unreadable + Waiting.result { await CourseCheck.faults(in: read, options) }
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

  private func writeTune(_ read: Course) throws {
    let tuned = Waiting.result { await TuneTable.trained(read) }
    for report in tuned.reports { Talk.result("\(report)") }
    let file =
      try table.map { URL(filePath: $0) } ?? CourseFolder.lessons(course).appending(path: "tune.md")
    do {
      try Data(tuned.text.utf8).write(to: file, options: .atomic)
    } catch {
      throw Failure(
        message: "The table cannot be written to \(file.path): \(SystemError.text(of: error)).",
        code: 73)
    }
    Talk.say("The table is in \(file.path).")
    let unsteady = tuned.reports.filter { !$0.isSteady }
    guard unsteady.isEmpty else {
      let names = unsteady.map(\.reference).joined(separator: ", ")
      throw Failure(message: "Not every seed reaches the goal of \(names).", code: 1)
    }
    Talk.say("Steady: \(tuned.reports.count) exercises.")
  }

  private func printReport(_ read: Course) throws {
    let folder = try CourseFolder.lessons(course).deletingLastPathComponent()
      .appending(path: "Tests/Fixtures/mistakes")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".toml") }.sorted()
    guard !names.isEmpty else {
      throw Failure.noInput("There are no wrong answers to judge in \(folder.path).")
    }
    var cases: [DiagnosisCase] = []
    for name in names {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        throw Failure.noInput("The file \(folder.appending(path: name).path) cannot be read.")
      }
      let (found, faults) = DiagnosisCase.read(text, file: name)
      for fault in faults.prefix(10) { Talk.say(fault) }
      if !faults.isEmpty { throw Failure.data("The wrong answers in \(name) cannot be judged.") }
      cases += found
    }
    let report = DiagnosisReport(cases) { reference in
      let parts = reference.split(separator: "/", maxSplits: 1).map(String.init)
      return parts.count == 2 ? read.lesson(parts[0])?.exercise(parts[1]) : nil
    }
    for line in report.lines { Talk.result(line) }
    guard report.isMet else {
      throw Failure(message: "The diagnosis misses a bar.", code: 1)
    }
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
