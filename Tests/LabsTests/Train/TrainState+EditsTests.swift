import Learning
import Testing

@testable import Labs

struct TrainStateEditsTests {
  @Test func aWeightIsCountedAsItIsShown() throws {
    var lab = Experiments.train()
    lab.layers = [3]
    var state = try TrainState(lab)
    for _ in 0..<2 { state.advance() }
    // Row 2, column 1 of a layer with two inputs.
    try state.edit(.weight(name: "dense1.kernel", place: 5, value: 0.75))
    #expect(state.layerWeights[0].weights[2][1] == 0.75 && state.step == 2)
    let before = state.layerWeights[1].weights
    try state.edit(.weight(name: "dense2.bias", place: 0, value: -1))
    #expect(state.layerWeights[1].biases == [-1] && state.layerWeights[1].weights == before)
    #expect(state.record["loss"] != nil)
    for edit in [
      RunEdit.weight(name: "dense1.kernel", place: 6, value: 0),
      .weight(name: "no", place: 0, value: 0),
      .weight(name: "dense1.bias", place: 0, value: 1e300),
    ] {
      #expect(throws: ControlError.self) { try state.edit(edit) }
    }
    state.advance()
    #expect(state.step == 3)
  }

  @Test func pointsChangeTheDataAndNotTheWeights() throws {
    var state = try TrainState(Experiments.train())
    for _ in 0..<3 { state.advance() }
    let weights = state.training.weights
    for _ in 0..<16 { try state.edit(.addPoint(inputs: [0.5, 0.5], target: 1)) }
    #expect(state.training.weights == weights && state.trainingExamples.count == 46)
    #expect(state.stepsPerEpoch == 4 && state.step == 3 && state.epoch == 1)
    try state.edit(.movePoint(46, to: [9, 9]))
    #expect(state.plainInputs.heldOut[0] == [9, 9])
    try state.edit(.removePoint(46))
    #expect(state.plainInputs.heldOut.count == 9)
    state.advance()
    #expect(state.step == 4 && state.training.weights != weights)
  }

  @Test func whatCannotBeAPointIsRefused() throws {
    var state = try TrainState(Experiments.train())
    for edit in [
      RunEdit.addPoint(inputs: [1], target: 1), .addPoint(inputs: [1, 2], target: 2),
      .addPoint(inputs: [1, 2], target: 0.5), .addPoint(inputs: [1e9, 2], target: 1),
      .movePoint(40, to: [1, 2]), .movePoint(-1, to: [1, 2]), .removePoint(99),
    ] {
      #expect(throws: ControlError.self, "\(edit)") { try state.edit(edit) }
    }
    #expect(state.trainingExamples.count == 30)
    var pictures = try TrainState(Experiments.train("shapes"))
    #expect(throws: ControlError.self) { try pictures.edit(.removePoint(0)) }
  }
}
