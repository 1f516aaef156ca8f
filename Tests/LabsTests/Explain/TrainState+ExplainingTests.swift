import Learning
import Testing

@testable import Labs

@Suite struct TrainStateExplainingTests {
  @Test(arguments: ["xor", "moons", "plane"])
  func everyNumberOfALabComesOut(_ kind: String) throws {
    var declaration = Experiments.train(kind, count: 24)
    declaration.batch = 6
    declaration.l2 = 0.01
    var state = try TrainState(declaration)
    for steps in [0, 3] {
      for _ in 0..<steps { state.advance() }
      let before = state.training.weights
      let numbers = try #require(state.explainable)
      #expect(state.training.weights == before)
      #expect(numbers.title == "step \(max(1, state.step)): a batch of 6 examples")
      var visitor = NumberVisitor(numbers)
      try visitor.visitAll()
      #expect(visitor.lines > 300)
      // After the step the weights are those of the state, and the loss that of its record.
      let after = NumberAddress(.weight(0), .updated, at: [1, 0])
      if state.step > 0 {
        #expect(numbers.value(of: after) == state.layerWeights[0].weights[1][0])
        #expect(numbers.value(of: NumberAddress(.loss)) == state.record["batchLoss"])
        let curve = numbers.value(of: NumberAddress(.curveLoss))
        #expect((curve - (state.record["loss"] ?? 0)).magnitude < 1e-5 * curve)
      }
    }
  }

  @Test func dropoutThatLeavesNothingOutIsNoLayerOfIt() throws {
    var declaration = Experiments.train("xor", count: 24)
    let plain = try #require(try TrainState(declaration).explainable as? StepNumbers)
    declaration.dropout = 0
    let idle = try #require(try TrainState(declaration).explainable as? StepNumbers)
    #expect(idle.layers.map(\.kind) == plain.layers.map(\.kind))
    #expect(idle.lossValue == plain.lossValue)
    declaration.dropout = 0.5
    let masked = try #require(try TrainState(declaration).explainable as? StepNumbers)
    #expect(masked.layers.count > plain.layers.count)
    var visitor = NumberVisitor(idle)
    try visitor.visitAll()
  }

  @Test func theExamplesOfTheBatchAreThoseOfTheStep() throws {
    var state = try TrainState(Experiments.train("xor", count: 24))
    for _ in 0..<2 { state.advance() }
    let numbers = try #require(state.explainable as? StepNumbers)
    for (place, row) in numbers.rows.enumerated() {
      let given = state.trainingExamples.inputRow(row)
      for (index, value) in given.enumerated() {
        let address = NumberAddress(.input, example: place, at: [index])
        #expect(numbers.value(of: address) == Double(value))
      }
    }
  }
}
