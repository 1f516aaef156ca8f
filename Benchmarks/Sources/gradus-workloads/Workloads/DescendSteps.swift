import Formulas
import Labs

/// Steps of gradient descent on a formula, with the path that the screen needs.
struct DescendSteps: Workload {
  let name = "descend"

  func measure(_ settings: Settings) throws -> Figures {
    let declaration = DescendDeclaration(
      function: try Formula(parsing: "x1^2 + 3*x2^2"), unknowns: ["x1", "x2"], start: [5, 5],
      rate: 0.1, view: [-6...6, -6...6])
    let steps = 1000
    let samples = try Timing.samples(seconds: settings.seconds) {
      var run = try DescendRun(declaration)
      for _ in 0..<steps { run.advance() }
    }
    return Figures(values: [
      ("steps_per_second", Double(steps) / Timing.percentile(samples, 0.5) * 1e3)
    ])
  }
}
