import Tensors
import Testing

@testable import Learning

@Suite struct PredictorTests {
  @Test func theBatchSizeChangesNoOutput() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 30)
    let points = Sample.rings(103).inputs[0]
    let whole = try trainer.predictor(batch: 103).predict(points)
    #expect(whole.shape == [103, 1])
    for batch in [1, 7, 64, 500] {
      let parts = try trainer.predictor(batch: batch).predict(points)
      for (a, b) in zip(parts.values, whole.values) { #expect(abs(a - b) < 1e-6) }
    }
  }

  @Test func itAlwaysShowsTheWeightsAsTheyAre() throws {
    let trainer = try Sample.trainer()
    let predictor = trainer.predictor()
    let points = Sample.rings(5).inputs[0]
    let before = try predictor.predict(points)
    trainer.advance()
    #expect(try predictor.predict(points) != before)
  }

  @Test func rowsOfAnotherShapeAreASentence() throws {
    let predictor = try Sample.trainer().predictor()
    #expect(
      throws: ModelError("The model expects 2 for each example and gets 3, in 4 rows.")
    ) {
      _ = try predictor.predict(Tensor([4, 3]))
    }
    #expect(throws: ModelError.self) { _ = try predictor.predict([]) }
    #expect(try predictor.predict(Tensor([0, 2])).shape == [0, 1])
  }

  /// What follows a dropout in a linear network is linear in its mask, whose mean is 1.
  @Test func theMeanOfThinnedNetworksIsTheNetworkWhereItIsLinear() throws {
    let trainer = try Trainer(
      Model(input: [2], [Dense(12), Dropout(0.5), Dense(6), Dropout(0.2), Dense(1)]),
      TrainingSettings(loss: MeanSquaredError(), optimizer: SGD(rate: 0.01), batch: 20, seed: 3),
      on: Sample.rings(60))
    trainer.advance(steps: 10)
    let points: [Float] = [1, 0.5, -1, 2]
    let whole = trainer.predictor().nodeNumbers(["dense3"], of: points)[0]
    let thinned = trainer.thinnedPredictor()
    let nets = (0..<4000).map { thinned.nodeNumbers(["dense3"], of: points, seed: 3, step: $0)[0] }
    for place in 0..<2 {
      let values = nets.map { Double($0[place]) }
      let mean = values.reduce(0, +) / 4000
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
      // Five standard errors of the mean.
      #expect(abs(mean - Double(whole[place])) < 5 * (variance / 4000).squareRoot() + 1e-6)
      #expect(variance > 1e-6)
    }
    #expect(thinned.nodeNumbers(["dense3"], of: points, seed: 3, step: 7)[0] == nets[7])
  }
}
