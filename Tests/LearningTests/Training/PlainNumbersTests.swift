import Learning
import Tensors
import Testing

@Suite struct PlainNumbersTests {
  private static func trainer() throws -> Trainer {
    let model = try Model(inputSizes: [2], [Dense(3, activation: .tanh), Dense(1)])
    let data = try Dataset(rows: [[1, 2], [3, 4]], targets: [[1], [0]])
    return try Trainer(
      model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD(rate: 0.1), batch: 2),
      on: TrainingData(data))
  }

  @Test func theyAreTheTensorsOfTheStep() throws {
    let trainer = try Self.trainer()
    trainer.advance()
    #expect(trainer.numbers(of: "dense1")?.values == trainer.value(of: "dense1")?.values)
    #expect(trainer.numbers(of: "dense1")?.sizes == [2, 3])
    #expect(
      trainer.gradientNumbers(of: "dense1.z")?.values == trainer.gradient(of: "dense1.z")?.values)
    #expect(trainer.weightNumbers("dense1.kernel")?.sizes == [2, 3])
    #expect(
      trainer.weightGradientNumbers("dense2.bias")?.values
        == trainer.weightGradient("dense2.bias")?.values)
    #expect(trainer.numbers(of: "nothing") == nil)
  }

  @Test func oneNumberOfAWeightIsSet() throws {
    let trainer = try Self.trainer()
    var expected = try #require(trainer.weightNumbers("dense1.kernel")?.values)
    expected[4] = 7
    let isSet = trainer.setWeightNumber("dense1.kernel", at: 4, to: 7)
    #expect(isSet)
    #expect(trainer.weightNumbers("dense1.kernel")?.values == expected)
    let isBeyond = trainer.setWeightNumber("dense1.kernel", at: 6, to: 7)
    #expect(!isBeyond)
  }

  @Test func allWeightsAreSetOrNone() throws {
    let (one, other) = (try Self.trainer(), try Self.trainer())
    one.advance()
    let numbers = one.weightNames.compactMap { name in
      one.weightNumbers(name).map { (name: name, numbers: $0) }
    }
    try other.setWeights(numbers: numbers)
    #expect(other.state.weights == one.state.weights)
    one.advance()
    let before = one.state.weights
    #expect(throws: ModelError.self) { try one.setWeights(numbers: numbers.dropLast()) }
    let short = PlainNumbers(sizes: [2], values: [1, 2])
    #expect(throws: ModelError.self) {
      try one.setWeights(numbers: numbers.dropLast() + [(numbers[3].name, short)])
    }
    #expect(one.state.weights == before)
  }

  @Test func examplesBecomePictures() throws {
    let data = try Dataset(rows: [[1, 2, 3, 4]], targets: [[0]])
    #expect(data.reshaped(to: [2, 2, 1])?.inputs.shape == [1, 2, 2, 1])
    #expect(data.reshaped(to: [3, 1]) == nil)
    #expect(data.reshaped(to: [0, 4]) == nil)
  }
}
