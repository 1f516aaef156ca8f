import ArgumentParser
import Coursework
import Formulas
import Foundation
import Labs

/// `gradus run`: a lesson's experiment without a screen.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a lesson's experiment without a screen.",
    discussion: """
      Examples:
        gradus run lin-04 --steps 3 --format json
        gradus run lin-04 --set rate=1.1 --set x1=-4 --steps 20
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String

  @Option(help: "How many steps to take.")
  var steps = 10

  @Option(help: "How to print them: text, json (an object a line) or csv.")
  var format = Format.text

  @Option(name: .customLong("set"), help: "Set a control: --set rate=0.3. May be repeated.")
  var settings: [String] = []

  @OptionGroup var student: StudentOptions

  func validate() throws {
    guard (1...DescendRun.mostSteps).contains(steps) else {
      throw ValidationError("--steps takes a number from 1 to \(DescendRun.mostSteps).")
    }
  }

  func run() throws {
    let lesson = try student.lesson(lesson, in: try student.readCourse())
    guard let lab = lesson.lab else {
      throw Failure.usage("The lesson \(lesson.id) has no experiment to run.")
    }
    switch lab {
    case .descend(let declaration):
      do {
        try run(DescendRun(declaration), of: lesson)
      } catch let error as FormulaError {
        throw Failure.data("The experiment of \(lesson.id) cannot be run: \(error)")
      }
    }
  }

  private func run(_ start: DescendRun, of lesson: Lesson) throws {
    var run = start
    for setting in settings { try apply(setting, to: &run) }
    let printer = RunPrinter(format: format, lesson: lesson.id, unknowns: run.declaration.unknowns)
    printer.printHeader(run)
    for _ in 0..<steps {
      let before = run.step
      run.advance()
      guard run.step > before else { break }
      try printer.print(run)
    }
    let status = run.status
    switch status.kind {
    case .diverging, .overflowed, .oscillating, .finished: Talk.say(status.sentence)
    case .ready, .running, .converged:
      if format == .text { Talk.say(status.sentence) }
    }
  }

  private func apply(_ setting: String, to run: inout DescendRun) throws {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Failure.usage("“\(setting)” sets nothing. Write --set rate=0.3.")
    }
    do {
      try run.set(String(parts[0]), to: try NumberText.read(String(parts[1])).value)
    } catch {
      throw Failure.usage("\(error)")
    }
  }
}

/// Prints a run, a record a step.
private struct RunPrinter {
  let format: RunCommand.Format
  let lesson: String
  let unknowns: [String]

  private struct Record: Encodable {
    let schema = 1
    let lesson: String
    let step: Int
    let x: [Float]
    let f: Float
    let rate: Double
  }

  func printHeader(_ run: DescendRun) {
    switch format {
    case .json: break
    case .csv: Talk.resultAsIs((["step"] + unknowns + ["f", "rate"]).joined(separator: ","))
    case .text:
      let point = run.place.point.map { NumberText.written(Double($0)) }
      Talk.result(
        "f = \(run.declaration.function.printed()) from (\(point.joined(separator: ", "))), rate "
          + NumberText.written(run.rate))
    }
  }

  func print(_ run: DescendRun) throws {
    let place = run.place
    switch format {
    case .json:
      try JSONOutput.write(
        Record(
          lesson: lesson, step: place.step, x: place.point, f: place.value,
          rate: place.rate ?? run.rate))
    case .csv:
      let numbers = place.point.map { "\($0)" } + ["\(place.value)", "\(place.rate ?? run.rate)"]
      Talk.resultAsIs(([String(place.step)] + numbers).joined(separator: ","))
    case .text:
      let lines = run.arithmetic().suffix(unknowns.count + 1).map(\.short)
      Talk.result("step \(place.step): " + lines.joined(separator: ";  "))
    }
  }
}
