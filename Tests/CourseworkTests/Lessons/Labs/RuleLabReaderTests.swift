import Labs
import Testing

@testable import Coursework

struct RuleLabReaderTests {
  private let text = """
    kind = "rule"
    data = { x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = [0, 0, 0, 1] }
    start = { w = [0, 0], b = 0, η = 1 }
    each = \"""
    yhat = step(w @ x + b)
    e = y - yhat
    w' = w + eta*e*x
    b' = b + eta*e
    \"""
    """

  @Test func aPerceptronIsReadAndLearns() throws {
    let text = text.replacing("η = 1", with: "\"η\" = 1")
    var run = try ExperimentRun(try experiment(text, as: RuleDeclaration.self))
    while run.advance() {}
    let (w, v, b) = (run.record["w_0"] ?? 0, run.record["w_1"] ?? 0, run.record["b"] ?? 0)
    #expect(w + v + b > 0 && w + b <= 0 && v + b <= 0 && b <= 0)
    #expect(run.controls.map(\.name) == ["b", "eta"])
  }

  @Test func theLessonSaysWhatMayBeChanged() throws {
    let text = text.replacing(
      "each", with: "controls = { eta = [0.1, 2, 0.1], b = [-5, 5, 1] }\neach"
    )
    .replacing("η = 1", with: "eta = 1")
    let controls = try experiment(text, as: RuleDeclaration.self).controls
    #expect(
      controls == [
        RuleDeclaration.Slider("eta", range: 0.1...2, step: 0.1),
        RuleDeclaration.Slider("b", range: -5...5, step: 1),
      ])
    #expect(
      labReports(text, "eta = [0.1, 2, 0.1]", "eta = [2, 3, 0.1]") == [
        "a.md:9:1: The control “eta” needs its lowest and highest value and its step, around its "
          + "number in “start”: eta = [0, 1, 0.1]"
      ])
    #expect(labReports(text, "b = [-5, 5, 1]", "w = [-5, 5, 1]").count == 1)
  }

  @Test func faultsHaveTheirPlace() {
    let text = text.replacing("η = 1", with: "eta = 1")
    #expect(
      labReports(text, "e = y - yhat", "e = y - q") == [
        "a.md:9:1: In “each”: the name q has no value. Give it one: start = { q = 0 }"
      ])
    #expect(labReports(text, "w @ x", "w @ ").first?.hasPrefix("a.md:10:") == true)
    #expect(
      labReports(text, "w = [0, 0]", "w = [0, 0, 0]").first?.hasPrefix("a.md:10:") == true)
    #expect(
      labReports(text, "w = [0, 0]", "w = [[0], [0, 0]]").first
        == "a.md:8:1: “w” in “start” must be a number, a list of numbers, or equally long rows of "
        + "them: w = [1, 2]")
    #expect(
      labReports(text, "y = [0, 0, 0, 1]", "y = [0]")
        == ["a.md:7:1: Every column needs as many examples: x has 4, y has 1."])
  }
}
