import ArgumentParser
import Foundation

/// Measures what the project promises about speed: a line a workload.
@main
struct GradusWorkloads: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus-workloads",
    abstract: "Measure the workloads of Gradus.",
    discussion: "Example: gradus-workloads first-frame --gradus .build/release/gradus --json")

  @Argument(help: "The workloads; all of them when left out.")
  var names: [String] = []

  @Option(help: "Seconds of measuring a workload.")
  var seconds = 1.0

  @Option(help: "Threads, for the workloads that train: 1 or 2.")
  var threads = 1

  @Option(help: "The program, for the workloads that start it.")
  var gradus = ".build/release/gradus"

  @Flag(help: "One JSON object a line.")
  var json = false

  @Option(help: .hidden) var screenChild: String?
  @Option(help: .hidden) var ready = ""
  @Option(help: .hidden) var bandwidth: Int?

  func validate() throws {
    for name in names where !Workloads.all.contains(where: { $0.name == name }) {
      throw ValidationError(
        "There is no workload “\(name)”. There are "
          + "\(Workloads.all.map(\.name).joined(separator: ", ")).")
    }
    guard seconds > 0, seconds <= 600 else {
      throw ValidationError("--seconds lies between 0 and 600.")
    }
    guard (1...2).contains(threads) else { throw ValidationError("--threads is 1 or 2.") }
  }

  func run() throws {
    if let content = screenChild.flatMap({ SpiralScreen.Content(rawValue: $0) }) {
      return try ScreenChild.run(content, ready: ready, bandwidth: bandwidth)
    }
    for workload in Workloads.all where names.isEmpty || names.contains(workload.name) {
      let result = try workload.measure(
        Settings(seconds: seconds, threads: threads, gradus: gradus))
      print(json ? try result.json(workload.name) : result.text(workload.name))
    }
  }
}

/// How to measure.
struct Settings {
  var seconds: Double
  var threads: Int
  /// The path of the launcher.
  var gradus: String
}

/// Figures of a workload by name, with their units in the name: `median_ms`, `steps_per_second`.
struct Figures {
  var values: [(name: String, value: Double)]

  func text(_ workload: String) -> String {
    let words = values.map { "\($0.name) \(String(format: "%.4g", $0.value))" }
    return "\(workload): \(words.joined(separator: ", "))"
  }

  func json(_ workload: String) throws -> String {
    var object: [String: Any] = ["schema": 1, "workload": workload]
    // JSON has no NaN.
    for (name, value) in values { object[name] = value.isFinite ? value : NSNull() }
    let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }
}

/// Something to measure. A new one is a file and a line in `Workloads.all`.
protocol Workload: Sendable {
  var name: String { get }
  func measure(_ settings: Settings) throws -> Figures
}

enum Workloads {
  static let all: [any Workload] =
    [
      FirstFrame(), DescendSteps(), PageDrawing(), Grading(), Saving(), ScreenBytes(), LabScreens(),
      StepBack(),
    ]
    + TrainingWorkloads.all
}
