import Formulas
import Testing

@testable import Labs

@Suite struct NumberExplanationTests {
  @Test func aNumberIsToldWithWhatItIsMadeOf() throws {
    let numbers = try ExplainedSteps.perceptron()
    let address = NumberAddress(.sum(0), example: 1, at: [2])
    let explanation = try #require(numbers.explanation(of: address, .unicode))
    #expect(explanation.name == "z⁽¹⁾₃")
    #expect(explanation.meaning == "the weighted sum of unit 3 of layer 1")
    #expect(explanation.general == "z⁽¹⁾ = W⁽¹⁾·x + b⁽¹⁾")
    #expect(explanation.line?.rule == "w⁽¹⁾₃₁·x₁ + w⁽¹⁾₃₂·x₂ + b⁽¹⁾₃")
    #expect(explanation.inputs.map(\.name) == ["w⁽¹⁾₃₁", "x₁", "w⁽¹⁾₃₂", "x₂", "b⁽¹⁾₃"])
    #expect(explanation.value == numbers.value(of: address))
  }

  @Test func aLongSumShowsFiveTermsAndTheRest() throws {
    let numbers = try ExplainedSteps.convolution()
    let address = NumberAddress(.sum(0), example: 0, at: [1, 1, 0])
    let explanation = try #require(numbers.explanation(of: address, .unicode))
    // Five products, the other 13 as one, and the bias.
    let rest = try #require(explanation.inputs.first { $0.address.skipping > 0 })
    #expect(rest.name == "… (13 more)" && rest.address.skipping == 5)
    #expect(explanation.inputs.count == 12)
    let below = try #require(numbers.explanation(of: rest.address, .unicode))
    #expect(below.value == rest.value && below.line?.lastPlace != nil)
    let last = try #require(below.inputs.first { $0.address.skipping > 0 })
    #expect(last.name == "… (8 more)")
  }

  @Test func whatIsGivenSaysWhereItIsFrom() throws {
    let numbers = try ExplainedSteps.logistic()
    let input = try #require(
      numbers.explanation(of: NumberAddress(.input, example: 2, at: [0]), .unicode))
    #expect(input.line == nil && input.notes[0].hasPrefix("It is given: a number of example 3"))
    let weight = try #require(
      numbers.explanation(of: NumberAddress(.weight(0), at: [0, 1]), .unicode))
    #expect(weight.notes == ["It came from the update of step 3."])
    #expect(numbers.explanation(of: NumberAddress(.weight(7), at: [0, 0]), .unicode) == nil)
    #expect(numbers.explanation(of: NumberAddress(.input, example: 99, at: [0]), .unicode) == nil)
  }
}
