import Learning
import Testing

@testable import Labs

@Suite struct StepLayerTests {
  @Test func weightsAreKeptFromBeforeAndAfterTheStep() throws {
    let numbers = try ExplainedSteps.perceptron(.tanh, optimizer: Adam(rate: 0.01))
    let weight = try #require(numbers.layers[0].weights["kernel"])
    #expect(weight.sizes == [2, 3] && weight.before != weight.after)
    #expect(weight.moments.count == 2 && weight.momentsBefore != weight.moments)
    #expect(StepNumbers.shownSizes(weight) == [3, 2])
    // Outputs × inputs outside, inputs × outputs inside.
    let address = NumberAddress(.weight(0), at: [2, 1])
    #expect(numbers.value(of: address) == Double(weight.before[1 * 3 + 2]))
    #expect(numbers.value(of: address.with(.updated)) == Double(weight.after[1 * 3 + 2]))
  }

  @Test func aLayerKnowsWhatItIs() throws {
    let numbers = try ExplainedSteps.convolution()
    #expect(numbers.layers.map(\.outputSizes) == [[4, 4, 2], [2, 2, 2], [8], [3]])
    #expect(numbers.layers.map(\.hasSum) == [true, false, false, false])
    #expect(numbers.layers[2].kind == .reshaped)
    let weight = try #require(numbers.layers[0].weights["kernel"])
    // Filters × rows × columns × channels outside.
    #expect(StepNumbers.shownSizes(weight) == [2, 3, 3, 2])
    let address = NumberAddress(.weight(0), at: [1, 2, 0, 1])
    #expect(numbers.value(of: address) == Double(weight.before[((2 * 3 + 0) * 2 + 1) * 2 + 1]))
  }
}
