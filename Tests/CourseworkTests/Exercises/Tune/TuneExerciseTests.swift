import Testing

@testable import Coursework

struct TuneExerciseTests {
  @Test func tunesHaveNoFaults() {
    #expect(reports("exercise", KindSamples.tune) == [])
    #expect(reports("exercise", KindSamples.tuneTraining) == [])
  }

  @Test(arguments: [
    (
      "controls = [\"rate\"]", "controls = [\"rat\"]",
      "9:1: This experiment has no control “rat”. It has rate, x1, x2."
    ),
    ("controls = [\"rate\"]", "controls = []", "9:1: “controls” must name one to six controls"),
    (
      "controls = [\"rate\"]", "controls = [\"x1\"]",
      "13:1: “solution” sets rate, which “controls” does not name."
    ),
    ("goal = \"f < 0.001\"", "goal = \"f\"", "10:1: “goal” must be a comparison of numbers."),
    ("goal = \"f < 0.001\"", "goal = \"f <\"", "10:"),
    ("goal = \"f < 0.001\"", "goal = \"loss < 0.001\"", "10:1: The run has no number “loss”."),
    ("goal = \"f < 0.001\"", "", "6:1: This exercise needs a goal"),
    (
      "goal = \"f < 0.001\"", "goal = \"f < 1000\"",
      "6:1: The goal f < 1000 holds before the first step."
    ),
    (
      "goal = \"f < 0.001\"", "goal = \"f < 1\"",
      "6:1: The goal f < 1 is reached without setting anything."
    ),
    (
      "solution = { rate = 0.4 }", "solution = { rate = 0.2 }",
      "6:1: “solution” does not reach the goal: f is 0.00183 after 10 steps; the goal is f < 0.001."
    ),
    ("solution = { rate = 0.4 }", "", "6:1: This exercise has no “solution”."),
    (
      "solution = { rate = 0.4 }", "solution = { rate = 40 }",
      "13:1: rate η can be set from 0 to 10."
    ),
    ("tries = 5", "tries = 0", "12:1: “tries” must be a whole number"),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    #expect(KindSamples.tune.contains(part))
    let reports = reports("exercise", KindSamples.tune.replacing(part, with: other))
    #expect(reports.contains { $0.hasPrefix("a.md:" + report) }, "\(reports)")
  }
}
