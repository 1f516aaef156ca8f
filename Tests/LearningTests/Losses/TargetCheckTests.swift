import Tensors
import Testing

@testable import Learning

@Suite struct TargetCheckTests {
  private func sentence(_ check: () throws -> Void) -> String {
    do {
      try check()
      return ""
    } catch {
      return "\(error)"
    }
  }

  /// Two examples of 2 × 2 numbers, the last of which varies.
  private func pictures(_ last: Float) -> Tensor {
    Tensor([2, 2, 2], [0, 1, 1, 0, 1, 0, 0, last])
  }

  @Test func whatFitsPasses() {
    #expect(sentence { try TargetCheck.finite(pictures(1e30)) } == "")
    #expect(sentence { try TargetCheck.probabilities(pictures(0.5)) } == "")
    #expect(sentence { try TargetCheck.distributions(pictures(1), classes: 2) } == "")
    #expect(sentence { try TargetCheck.notNegative(pictures(7)) } == "")
    #expect(sentence { try TargetCheck.sides(pictures(1)) } == "")
    #expect(sentence { try TargetCheck.sides(Tensor([2], [-1, 1])) } == "")
    #expect(sentence { try TargetCheck.classNumbers(pictures(3), classes: 4) } == "")
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func aNumberThatIsNotFiniteNeverPasses(_ value: Float) {
    let targets = pictures(value)
    #expect(sentence { try TargetCheck.finite(targets) }.hasPrefix("Target 2 is \(value)."))
    #expect(sentence { try TargetCheck.probabilities(targets) } != "")
    #expect(sentence { try TargetCheck.distributions(targets, classes: 2) } != "")
    #expect(sentence { try TargetCheck.notNegative(targets) } != "")
    #expect(sentence { try TargetCheck.sides(targets) } != "")
    #expect(sentence { try TargetCheck.classNumbers(targets, classes: 4) } != "")
  }

  @Test func theExampleIsNamedNotThePlace() {
    #expect(sentence { try TargetCheck.probabilities(pictures(2)) }.hasPrefix("Target 2 is 2.0,"))
    #expect(
      sentence { try TargetCheck.distributions(pictures(0.5), classes: 2) }
        .hasPrefix("The probabilities of target 2 sum to 0.5 "))
    #expect(sentence { try TargetCheck.notNegative(pictures(-1)) }.hasPrefix("Target 2 is -1.0,"))
    #expect(sentence { try TargetCheck.sides(pictures(0.5)) }.hasPrefix("Target 2 is 0.5,"))
    #expect(sentence { try TargetCheck.sides(pictures(-1)) }.hasPrefix("Target 1 is 0, and others"))
    #expect(
      sentence { try TargetCheck.classNumbers(pictures(4), classes: 4) }.hasPrefix(
        "Target 2 is 4.0,"))
  }

  @Test func noExamplesAreNoMistake() {
    let none = Tensor([0, 3], [])
    #expect(sentence { try TargetCheck.distributions(none, classes: 3) } == "")
    #expect(sentence { try TargetCheck.sides(none) } == "")
  }
}
