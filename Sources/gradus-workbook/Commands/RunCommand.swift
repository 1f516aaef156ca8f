import ArgumentParser
import Coursework
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
        gradus lab "$(gradus run lab-01 --steps 500 --format line)"
        gradus run cnn-06 --data fashion-mnist --epochs 12
                                      all 60,000 images; --resume goes on where it was cut
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, line }

  @Argument(help: "The lesson, such as lin-04.")
  var lesson: String

  @Option(help: "The experiment, where a lesson has several.")
  var lab: String?

  @Option(help: "How many steps to take; 10 if nothing is said.")
  var steps: Int?

  @Option(help: "How many times to go through all examples, instead of --steps.")
  var epochs: Int?

  @Option(help: "What all random numbers follow from.")
  var seed: Int?

  @Option(
    help:
      "How to print them: text, json (an object a line), csv, or line: the run as a line for gradus lab."
  )
  var format = Format.text

  @Option(name: .customLong("set"), help: "Set a control: --set rate=0.3. May be repeated.")
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Train on all images of a set: fashion-mnist, mnist, or a folder with its four files.",
      valueName: "set"))
  var data: String?

  @Flag(help: "With --data: go on from the checkpoint.")
  var resume = false

  @Option(help: "With --data: the file of the checkpoints, instead of the usual one.")
  var checkpoint: String?

  @Option(help: "With --data: write the trained weights to this file, in the form safetensors.")
  var export: String?

  @OptionGroup var student: StudentOptions

  private static let mostSteps = 1_000_000

  func validate() throws {
    for (name, value) in [("--steps", steps), ("--epochs", epochs)] {
      if let value, !(1...Self.mostSteps).contains(value) {
        throw ValidationError("\(name) takes a number from 1 to \(Self.mostSteps).")
      }
    }
    if steps != nil, epochs != nil {
      throw ValidationError("--steps and --epochs say the same twice. Choose one.")
    }
    guard data != nil || !resume && checkpoint == nil && export == nil else {
      throw ValidationError(
        "--resume, --checkpoint and --export belong to a training on all images. Write --data, too."
      )
    }
  }

  func run() throws {
    let lesson = try student.lesson(lesson, in: try student.readCourse())
    if let data, let images = ImageFolder(data, course: student.course) {
      return try runLong(lesson, images)
    }
    guard !resume, checkpoint == nil, export == nil else {
      throw Failure.usage(
        "“\(data ?? "")” is a table. --resume, --checkpoint and --export belong to a training on all "
          + "images of a set.")
    }
    let lab = try chosen(of: lesson)
    do {
      var group = try lab.group(data: DataFolder.catalog(student.course))
      for setting in settings { try apply(setting, to: &group) }
      try applySeed(to: &group)
      if let sweep = lab.sweep {
        try run(sweep, of: lab, in: lesson, group)
      } else {
        try run(group, of: lab, in: lesson)
      }
    } catch let error as LabError {
      throw Failure.data("The experiment of \(lesson.id) cannot be run: \(error)")
    }
  }

  private func chosen(of lesson: Lesson) throws -> LabDeclaration {
    guard let first = lesson.lab else {
      throw Failure.usage("The lesson \(lesson.id) has no experiment to run.")
    }
    if let data, self.lab == nil { return try LongRunLab.onTable(data, of: lesson) }
    guard let lab else { return first }
    guard let found = lesson.lab(lab) else {
      let known = lesson.labs.compactMap(\.id)
      throw Failure.usage(
        "The lesson \(lesson.id) has no experiment “\(lab)”. "
          + (known.isEmpty
            ? "Its experiment has no name; leave --lab out."
            : "It has \(known.joined(separator: ", "))."))
    }
    return found
  }

  private func run(_ start: RunGroup, of lab: LabDeclaration, in lesson: Lesson) throws {
    var group = start
    let printer = RunPrinter(
      format: format, lesson: lesson.id, lab: lab.id, isGroup: group.runs.count > 1)
    printer.printHeader(group.runs)
    var wasMoved = false
    for _ in 0..<(try stepCount(group)) {
      let before = group.runs.map(\.run.step)
      guard group.advance() else { break }
      wasMoved = true
      for (entry, step) in zip(group.runs, before) where entry.run.step > step {
        try printer.print(entry.name, entry.run)
      }
    }
    // An experiment that has no steps is told as it stands.
    if !wasMoved { for entry in group.runs { try printer.print(entry.name, entry.run) } }
    if format == .line {
      for entry in group.runs { try printLine(entry.run, of: lab, in: lesson) }
    }
    for entry in group.runs {
      let status = entry.run.status
      let lead = group.runs.count > 1 ? "\(entry.name): " : ""
      switch status.kind {
      case .diverging, .overflowed, .oscillating, .finished: Talk.say(lead + status.sentence)
      case .ready, .running, .converged:
        if format == .text { Talk.say(lead + status.sentence) }
      }
    }
  }

  /// The run as a line that `gradus lab` opens.
  private func printLine(_ run: ExperimentRun, of lab: LabDeclaration, in lesson: Lesson) throws {
    let place = lab.id.map { "\(lesson.id)/\($0)" } ?? lesson.id
    do {
      Talk.result(try RunLine(run, place: place).text())
    } catch {
      throw Failure.data("\(error)")
    }
  }

  private func run(
    _ declared: Sweep, of lab: LabDeclaration, in lesson: Lesson, _ group: RunGroup
  ) throws {
    var sweep = declared
    if steps != nil || epochs != nil { sweep.steps = try stepCount(group) }
    let printer = RunPrinter(
      format: format, lesson: lesson.id, lab: lab.id, isGroup: group.runs.count > 1)
    for (place, (name, run)) in group.runs.enumerated() {
      try sweep.check(on: run)
      for (index, value) in sweep.values.enumerated() {
        let row = try sweep.row(value, on: run)
        try printer.print(name, row, of: sweep, isFirst: place + index == 0)
        if !row.status.canStep { Talk.say("\(sweep.control) \(value): \(row.status.sentence)") }
      }
    }
  }

  private func stepCount(_ group: RunGroup) throws -> Int {
    guard let epochs else { return steps ?? 10 }
    let lengths = group.runs.compactMap { $0.run.state.stepsPerEpoch }
    guard let length = lengths.max() else {
      throw Failure.usage("This experiment has no epochs. Write --steps \(epochs).")
    }
    let (count, isTooLarge) = length.multipliedReportingOverflow(by: epochs)
    return isTooLarge ? Self.mostSteps : min(count, Self.mostSteps)
  }

  private func applySeed(to group: inout RunGroup) throws {
    guard let seed else { return }
    guard group.runs.allSatisfy({ $0.run.controls.contains { $0.name == "seed" } }) else {
      throw Failure.usage("Nothing in this experiment is random, so that it has no seed.")
    }
    try set("seed", "\(seed)", in: &group)
  }

  private func apply(_ setting: String, to group: inout RunGroup) throws {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Failure.usage("“\(setting)” sets nothing. Write --set rate=0.3.")
    }
    try set(String(parts[0]), String(parts[1]), in: &group)
  }

  private func set(_ name: String, _ text: String, in group: inout RunGroup) throws {
    do {
      try group.set(name, reading: text)
    } catch {
      throw Failure.usage("\(error)")
    }
  }
}
