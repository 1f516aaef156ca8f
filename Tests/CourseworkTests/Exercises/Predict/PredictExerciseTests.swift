import Testing

@testable import Coursework

struct PredictExerciseTests {
  @Test(arguments: [
    KindSamples.value, KindSamples.direction, KindSamples.curve, KindSamples.lowest,
    KindSamples.same,
  ])
  func everyFormIsReadAndSolved(_ text: String) throws {
    let exercise = try exercise(text)
    let variant = exercise.kind.variant(seed: nil)
    #expect(variant.questions.map(\.name) == ["prediction", "confidence"])
    let verdict = variant.judge(variant.solution[0], question: 0, earlier: [])
    #expect(verdict.outcome == .right, "\(verdict)")
    let plain = try CourseworkTests.exercise("confidence = false\n" + text).kind.variant(seed: nil)
    #expect(plain.questions.count == 1 && plain.solution.count == 1)
  }

  @Test(arguments: [
    (
      KindSamples.value, "value = \"f\"", "value = \"g\"",
      "11:1: The run has no number “g”. Did you mean “f”?"
    ),
    (
      KindSamples.value, "value = \"f\"", "value = \"temperature\"",
      "11:1: The run has no number “temperature”. It has x1, x2, f, rate."
    ),
    (
      KindSamples.value, "value = \"f\"", "value = \"f\"\ndirection = \"f\"",
      "12:1: This exercise asks for one thing"
    ),
    (KindSamples.value, "value = \"f\"", "", "6:1: This exercise asks for one thing"),
    (
      KindSamples.value, "value = \"f\"", "value = \"f\"\nwithin = \"much\"",
      "12:1: “within” is a distance or a part"
    ),
    (
      KindSamples.value, "value = \"f\"", "value = \"f\"\nat = [1, 2]",
      "12:1: “at” belongs to curve"
    ),
    (
      KindSamples.direction, "direction = \"f\"", "direction = \"f\"\nwithin = 0.1",
      "12:1: “within” belongs to value"
    ),
    (
      KindSamples.curve, "at = [0, 2, 4, 6, 8, 10]", "at = [0, 2, 1]",
      "12:1: “at” must be 2 to 24 steps in rising order, from 0 to 10"
    ),
    (KindSamples.curve, "at = [0, 2, 4, 6, 8, 10]", "at = [0, 11]", "12:1: “at” must be"),
    (KindSamples.curve, "at = [0, 2, 4, 6, 8, 10]", "", "6:1: “at” must be"),
    (KindSamples.lowest, "curves = ", "curve = ", "12:1: This exercise asks for one thing"),
    (
      KindSamples.lowest, "{ set = { rate = 0.3 } }", "{ text = \"x\" }",
      "12:1: Run 2 of “curves” needs its settings"
    ),
    (
      KindSamples.lowest, "{ set = { rate = 0.3 } }", "{ set = { rate = 99 } }",
      "12:1: Run 2 of “curves”: rate η can be set from 0 to 10."
    ),
    (
      KindSamples.lowest, "{ set = { rate = 0.3 } }", "{ set = { rate = 0.010001 } }",
      "6:1: Two runs of “curves” end equally low."
    ),
    (
      KindSamples.same, "{ set = { rate = 0.9 } }", "{ set = { rate = 0.8 } }",
      "6:1: Exactly one run of “curves” must be the run of “set”; here are 0."
    ),
    (
      KindSamples.value, "steps = 10\n", "steps = 600\nset = { rate = 5 }\n",
      "6:1: The run has no number f after 600 steps."
    ),
    (KindSamples.curve, "steps = 10\n", "steps = 600\nset = { rate = 5 }\n", ""),
  ])
  func everyFaultHasItsPlace(_ sample: String, _ part: String, _ other: String, _ report: String) {
    #expect(sample.contains(part))
    let reports = reports("exercise", sample.replacing(part, with: other))
    if report.isEmpty {
      #expect(
        reports.allSatisfy { $0.contains("at step") || $0.contains("“at” must") }, "\(reports)")
    } else {
      #expect(reports.contains { $0.hasPrefix("a.md:" + report) }, "\(reports)")
    }
  }
}
