import ArgumentParser
import Coursework
import Foundation
import Labs

/// `gradus lab`: the free lab, or a run that somebody else has made.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Open the free lab, or a run that somebody gave you.",
    discussion: """
      Examples:
        gradus lab                    data, layers and everything else as you like
        gradus lab 'g1:…'             a run as a line: y shows the line of the run that you see
        gradus lab run-lin-04.gradus  a run as a file
        gradus lab --data exams.csv --target passed --scale
                                      your own table: commas, semicolons or tabs
        gradus lab 'g1:…' --export model.py
                                      no screen: the trained model, as a script in NumPy
                                      (.json: the whole model, .safetensors: its weights)
      """)

  /// The lesson whose experiment is the free lab.
  static let freeLab = "lab-01"

  @Argument(help: ArgumentHelp("A run: a line that begins with g1:, or a file.", valueName: "run"))
  var given: String?

  @Option(help: "Your own table, a file of comma-separated values.")
  var data: String?

  @Option(help: "The column of your table that is to be learned; the last one if nothing is said.")
  var target: String?

  @Flag(help: "Bring the columns of your table to mean 0 and standard deviation 1.")
  var scale = false

  @Option(help: "Do the run without a screen and write its model: .json, .py or .safetensors.")
  var export: String?

  @OptionGroup var options: OpenOptions

  func validate() throws {
    guard data == nil || given == nil else {
      throw ValidationError("A run has its own data. Leave out --data or the run.")
    }
    guard data != nil || target == nil && !scale else {
      throw ValidationError("--target and --scale are of your own table. Write --data FILE, too.")
    }
    guard export == nil || given != nil else {
      throw ValidationError(
        "--export writes the model of a run. Write the run, too: gradus lab 'g1:…'")
    }
  }

  func run() throws {
    let course = try options.student.readCourse()
    if let data { return try openOwn(data, course) }
    let line = try given.map { try Self.line($0) }
    let id = line.flatMap { $0.place.split(separator: "/").first.map(String.init) } ?? Self.freeLab
    let lesson = try options.student.lesson(id, in: course)
    if let export, let line { return try write(line, of: lesson, in: course, to: export) }
    try options.open(course, at: lesson.id, run: line, isLab: true)
  }

  /// The id of the lab on a student's own data, so that what is done there is kept apart.
  private static let ownLab = "own-01"

  private func openOwn(_ path: String, _ course: Course) throws {
    let (declaration, catalog, notes) = try OwnTableFile.read(
      path, wishes: OwnTable.Wishes(target: target, scales: scale), over: course.data)
    let lab = LabDeclaration(declaration, id: "own")
    let name = URL(filePath: path).lastPathComponent
    guard
      let own = course.adding(
        lab, titled: name, as: Self.ownLab, likeThatOf: Self.freeLab, data: catalog)
    else { throw Failure.data("The course has no free lab (\(Self.freeLab)).") }
    try options.open(own, at: Self.ownLab, isLab: true, notices: notes)
  }

  private func write(
    _ line: RunLine, of lesson: Lesson, in course: Course, to path: String
  ) throws {
    let name = line.place.split(separator: "/").dropFirst().first.map(String.init)
    guard let lab = name.map({ lesson.lab($0) }) ?? lesson.lab else {
      throw Failure.data("The run is of an experiment that \(lesson.id) does not have.")
    }
    do {
      var run = try ExperimentRun(lab.experiment, data: course.data)
      run.replay(line.events)
      if let difference = line.difference(from: run) { Talk.say(difference) }
      try ModelFile.write(try ExportedModel(run), to: path)
      Talk.say("Wrote \(path): the model after \(run.step) steps.")
    } catch let error as LabError {
      throw Failure.data("\(error)")
    }
  }

  /// The run that an argument means.
  static func line(_ text: String) throws -> RunLine {
    if text.hasPrefix(RunLine.mark) {
      do {
        return try RunLine(reading: text)
      } catch {
        throw Failure.data("\(error)")
      }
    }
    guard let bytes = FileManager.default.contents(atPath: text) else {
      throw Failure.noInput(
        "There is no file “\(text)”, and it is no run's line: that begins with \(RunLine.mark).")
    }
    do {
      return try RunFile(reading: String(decoding: bytes, as: UTF8.self)).line
    } catch {
      throw Failure.data("\(text): \(error)")
    }
  }
}
