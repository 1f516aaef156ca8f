import Formulas
import Testing

@testable import Labs

/// A small experiment of every kind.
enum Experiments {
  static func train(_ kind: String = "xor", count: Double = 40) -> TrainDeclaration {
    var lab = TrainDeclaration(.generated(kind, settings: ["count": .number(count)]))
    lab.layers = [4]
    lab.batch = 15
    lab.share = 0.75
    lab.optimizer = "Adam"
    lab.rate = 0.05
    return lab
  }

  static func explore() throws -> ExploreDeclaration {
    var plot = ExploreDeclaration.Plot(title: "line")
    plot.curves = [try Formula(parsing: "w*x + s")]
    plot.range = 0...2
    plot.bars = [try Formula(parsing: "w"), try Formula(parsing: "s^2")]
    return ExploreDeclaration(
      sliders: [
        ExploreDeclaration.Slider(name: "w", range: -5...5, step: 0.5, start: 2),
        ExploreDeclaration.Slider(name: "b", range: 0...1, step: 0.1, start: 1),
      ], lines: try Assignments(parsing: "s = w + b\nt = s*s"), plots: [plot])
  }

  static func graph(_ text: String = "f = (a + b)*(b + c)") throws -> GraphDeclaration {
    GraphDeclaration(given: ["a": 2, "b": 3, "c": 4], lines: try Assignments(parsing: text))
  }

  static func grid() -> GridDeclaration {
    GridDeclaration(
      image: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], operation: .correlation,
      kernel: [[1, 0], [2, -1]])
  }

  /// The perceptron on AND.
  static func rule() throws -> RuleDeclaration {
    RuleDeclaration(
      columns: [
        RuleDeclaration.Column("x1", [0, 0, 1, 1]), RuleDeclaration.Column("x2", [0, 1, 0, 1]),
        RuleDeclaration.Column("y", [0, 0, 0, 1]),
      ], start: ["w1": Value(0), "w2": Value(0), "b": Value(0), "eta": Value(1)],
      each: try Assignments(
        parsing: """
          yhat = step(w1*x1 + w2*x2 + b)
          e = y - yhat
          w1' = w1 + eta*e*x1
          w2' = w2 + eta*e*x2
          b' = b + eta*e
          """), epoch: nil)
  }

  static func all() throws -> [any Experiment] {
    [
      try declaration(), try declaration("ln(x1 + x2) + x1^2", from: [1, 1]), train(),
      try explore(),
      try graph(), grid(), try rule(),
    ]
  }
}

/// Everything that a run is, with numbers as bits where they have any.
struct Traces: Equatable {
  let records: [String]
  let events: [RunEvent]
  let controls: [UInt64]
  let status: RunStatus

  init(_ run: ExperimentRun) {
    records = run.records.map { record in
      record.cells.joined(separator: ",")
        + record.entries.flatMap(\.values).map { "\($0.bitPattern)" }.joined(separator: " ")
    }
    events = run.events
    controls = run.controls.map(\.value.bitPattern)
    status = run.status
  }
}
