import Learning
import Tensors
import Testing

@Suite struct PredictorNodesTests {
  private static func trainer() throws -> Trainer {
    let model = try Model(inputSizes: [2], [Dense(3, activation: .tanh), Dense(1)])
    let data = try Dataset(
      rows: (0..<7).map { [Float($0), Float($0 * $0) / 9] }, targets: (0..<7).map { [Float($0)] })
    return try Trainer(
      model, TrainingSettings(loss: MeanSquaredError(), optimizer: SGD(rate: 0.01), batch: 7),
      on: TrainingData(data))
  }

  @Test func allNodesComeFromOnePassWhateverTheBatch() throws {
    let trainer = try Self.trainer()
    let inputs = (0..<7).flatMap { [Float($0), Float($0 * $0) / 9] }
    let outputs = try trainer.predictor().predict(Tensor([7, 2], inputs)).values
    for batch in [1, 3, 7, 50] {
      let predictor = trainer.predictor(batch: batch)
      let nodes = predictor.nodeNumbers(["dense1", "dense2", "none"], of: inputs)
      #expect(nodes.map(\.count) == [21, 7, 0])
      #expect(zip(nodes[1], outputs).allSatisfy { abs($0 - $1) < 1e-6 })
      #expect(nodes[0].allSatisfy { abs($0) <= 1 })
      #expect(predictor.nodeSizes("dense1") == [3] && predictor.nodeSizes("none") == nil)
    }
  }

  @Test func halfAnExampleIsLeftOut() throws {
    let predictor = try Self.trainer().predictor()
    #expect(predictor.nodeNumbers(["dense2"], of: [1, 2, 3])[0].count == 1)
    #expect(predictor.nodeNumbers(["dense2"], of: []) == [[]])
  }

  @Test func theInputsOfADataSetStandInARow() throws {
    let data = try Dataset(rows: [[1, 2], [3, 4]], targets: [[1], [0]])
    #expect(data.inputNumbers == [1, 2, 3, 4])
  }
}
