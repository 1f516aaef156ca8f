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
}
