import DataFiles
import Learning
import Tensors
import Testing

@Suite struct TensorFileWeightsTests {
  private func trainer(_ units: Int, seed: UInt64) throws -> Trainer {
    try Trainer(
      Model(input: [2], [Dense(units, activation: .tanh), BatchNormalization(), Dense(1)]),
      TrainingSettings(loss: MeanSquaredError(), optimizer: Adam(), seed: seed),
      on: TrainingData(
        inputs: [Tensor([4, 2], (0..<8).map(Float.init))], targets: [Tensor([4, 1])]))
  }

  @Test func weightsGoThroughAFileBitForBit() throws {
    let (one, two) = (try trainer(3, seed: 1), try trainer(3, seed: 2))
    one.advance(steps: 10)
    let bytes = try TensorFile(weightsOf: one).safetensors()
    try TensorFile(safetensors: bytes).setWeights(of: two)
    #expect(one.state.weights == two.state.weights)
  }

  @Test func weightsOfAnotherModelAreASentence() throws {
    let file = TensorFile(weightsOf: try trainer(3, seed: 1))
    #expect {
      try file.setWeights(of: trainer(4, seed: 1))
    } throws: {
      "\($0)" == "The weight “dense1.kernel” is 2×4, and what is given is 2×3."
    }
  }
}
