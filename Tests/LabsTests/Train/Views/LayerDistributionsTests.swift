import Testing

@testable import Labs

struct LayerDistributionsTests {
  @Test func everyLayerOfTheStepIsThere() throws {
    let layers = try Trainings.xor().layerDistributions
    #expect(layers.map(\.title) == ["hidden 1", "output"])
    let hidden = try #require(layers[0].activations)
    // Four units of 15 examples of a batch, through tanh.
    #expect(hidden.count == 60 && hidden.low >= -1 && hidden.high <= 1)
    #expect(layers[0].gradients?.count == 60 && layers[1].gradients?.count == 15)
    #expect(layers[0].counted.activations?.samples.isEmpty == true)
  }

  @Test func beforeTheFirstStepItIsTheStepToCome() throws {
    #expect(try Trainings.xor(steps: 0).layerDistributions.count == 2)
  }

  @Test func lookingChangesNothing() throws {
    let state = try Trainings.xor()
    let before = state.training
    _ = state.layerDistributions
    var next = state
    next.advance()
    var other = try Trainings.xor(steps: 3)
    other.advance()
    #expect(state.training == before && next.training == other.training)
  }
}
