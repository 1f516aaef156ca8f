import Testing

@testable import Coursework

struct WriteExerciseTests {
  @Test func theNamesOfInputsAndDefinitionsAreOffered() throws {
    let variant = try exercise(KindSamples.vectors).kind.variant(seed: nil)
    #expect(
      variant.questions == [
        Question(name: "formula", label: "dw = ?", form: .formula(["b", "w", "x", "y", "e"]))
      ])
    #expect(
      variant.given == [
        "b, w: a number each", "x, y: a vector with 4 entries each", "e = w·x + b − y",
      ])
    #expect(variant.solution == ["mean(e*x)"])
  }

  @Test func onlyWhatIsInUsesIsOffered() throws {
    let text = KindSamples.vectors.replacing(
      "target = ", with: "uses = [\"e\", \"x\"]\ntarget = ")
    let variant = try exercise(text).kind.variant(seed: nil)
    #expect(variant.questions[0].form == .formula(["e", "x"]))
    #expect(variant.judge("mean(x*e)", question: 0, earlier: []).outcome == .right)
    #expect(
      variant.judge("mean((w*x + b - y)*x)", question: 0, earlier: [])
        == Verdict(.unreadable, ["Write it without w. You may use e, x."]))
  }

  @Test(arguments: [
    (
      "target = \"w' = w - eta*dw\"", "target = \"w' = w - eta*\"",
      "10:24: In “target”: something is missing after *."
    ),
    ("target = \"w' = w - eta*dw\"", "", "6:1: This exercise has no “target”. Write: target = "),
    (
      "target = \"w' = w - eta*dw\"", "target = \"w' = w - eta*dv\"",
      "10:24: In “target”: the name dv has no value."
    ),
    (
      "w = \"number\", eta", "w = \"nubmer\", eta",
      "9:1: “w” in “inputs” must say what it stands for: w = \"number\", "
    ),
    (
      "w = \"number\", eta", "w = \"like v\", eta",
      "9:1: “w” is like “v”, which “inputs” does not describe."
    ),
    (
      "target = ", "uses = [\"v\"]\ntarget = ",
      "10:1: “uses” has v, which is neither an input nor defined."
    ),
    (
      "target = ", "define = \"g = v*2\"\ntarget = ",
      "10:1: “define” uses v, which is none of the inputs."
    ),
    (
      "w' = eta*dw\" =", "v' = eta*dw\" =",
      "12:2: There is no step “v'” for this mistake."
    ),
    (
      "\"w' = eta*dw\" =", "\"w' = -eta*dw + w\" =",
      "11:1: The mistake −η·dw + w gives the same as the target."
    ),
    (
      "target = \"w' = w - eta*dw\"", "target = \"w' = ln(-eta) + w*dw\"",
      "9:1: Only 0 of 400 draws give a finite result."
    ),
    ("inputs = ", "input = ", "6:1: This exercise has no “inputs”. Write: inputs = "),
    (
      "kind = \"write\"", "kind = \"write\"\nby = 3\ngradient_of = \"w^2\"",
      "8:1: “by” is a number, but must be a text: by = \"w\""
    ),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    #expect(KindSamples.write.contains(part))
    let reports = reports("exercise", KindSamples.write.replacing(part, with: other))
    #expect(reports.contains { $0.hasPrefix("a.md:" + report) }, "\(reports)")
  }

  @Test func shapesThatDoNotGoTogetherAreReported() {
    let reports = reports(
      "exercise", KindSamples.matrices.replacing("W @ a + b", with: "W @ b + a"))
    #expect(reports.count == 1)
    #expect(
      reports.first?.contains("3x2 @ 3: the inner sizes 2 and 3 differ") == true, "\(reports)")
    #expect(reports.first?.hasPrefix("a.md:10:") == true, "\(reports)")
  }

  @Test func aGradientIsTheTruthByDifferences() throws {
    let variant = try exercise(KindSamples.gradient).kind.variant(seed: 3)
    for answer in [
      "mean((w*x + b - y)*x)", "sum((w*x+b-y)*x)/4", "dw = mean(x*(b + w*x) - x*y)",
      variant.solution[0],
    ] {
      #expect(variant.judge(answer, question: 0, earlier: []).outcome == .right, "\(answer)")
    }
    let wrong = variant.judge("mean(w*x + b - y)", question: 0, earlier: [])
    #expect(wrong.outcome == .wrong)
    #expect(wrong.sentences[0].contains("x"), "\(wrong)")
    #expect(variant.solution[0] == "mean((w*x + b - y)*x)")
    let function = variant.judge("mean((w*x + b - y)^2)", question: 0, earlier: [])
    #expect(function.mistake == "function-for-slope", "\(function)")
    #expect(variant.given.last == "the slope by w of mean((w·x + b − y)²)/2")
  }

  @Test func aTargetThatIsNotTheGradientIsReported() {
    let text = KindSamples.gradient + "\ntarget = \"mean((w*x + b - y)*y)\""
    #expect(
      reports("exercise", text) == [
        "a.md:12:1: “target” is not the derivative of “gradient_of” by w: differences give other "
          + "numbers."
      ])
  }

  @Test func aGradientThatCannotBeWrittenDownNeedsATarget() {
    let text = KindSamples.gradient.replacing(
      "mean((w*x + b - y)^2)/2", with: "norm(w*x + b - y)")
    #expect(reports("exercise", text).count == 1)
    #expect(
      reports("exercise", text).first?.contains("Write it as well: target = ") == true)
    let vector = KindSamples.gradient.replacing(
      "mean((w*x + b - y)^2)/2", with: "w*x + b - y")
    #expect(
      reports("exercise", vector).first?.contains(
        "only one number has a slope, but this is a vector with 4 entries.") == true)
  }
}
