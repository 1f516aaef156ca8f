import Tensors
import Testing

@testable import Learning

@Suite struct TrainingModeLossTests {
  private func trainer(_ layers: [any Layer]) throws -> Trainer {
    try Trainer(
      Model(input: [2], layers),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: Adam(rate: 0.02), batch: 20, seed: 3),
      on: Sample.rings(90))
  }

  @Test func withoutSuchLayersItIsTheLoss() throws {
    let trainer = try trainer([Dense(8, activation: .tanh, kernelRegularizer: .l2(0.1)), Dense(1)])
    trainer.advance(steps: 20)
    let (one, other) = (
      trainer.trainingModeLoss().value(seed: 3, step: 20),
      try trainer.evaluator(on: trainer.data).loss()
    )
    #expect(abs(one - other) < 1e-6)
  }

  /// With the batch's own statistics it is far from the loss that the running ones give at the start.
  @Test func statisticsAreThoseOfTheBatchAndNothingMoves() throws {
    let trainer = try trainer([Dense(8, activation: .tanh), BatchNormalization(), Dense(1)])
    trainer.advance(steps: 20)
    let before = trainer.state
    let loss = trainer.trainingModeLoss().value(seed: 3, step: 20)
    #expect(trainer.state == before)
    let whole = try Trainer(
      trainer.model,
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0), batch: 90, seed: 3),
      on: trainer.data)
    whole.restore(
      TrainingState(
        step: 0, loss: 0, weights: before.weights, first: [], second: [], optimizerMemory: 1))
    whole.advance()
    #expect(abs(whole.loss - loss) < 1e-5)
    #expect(abs(try trainer.evaluator(on: trainer.data).loss() - loss) > 1e-3)
  }

  @Test func masksFollowFromSeedAndStep() throws {
    let trainer = try trainer([Dense(8, activation: .tanh), Dropout(0.5), Dense(1)])
    let loss = trainer.trainingModeLoss()
    let first = loss.value(seed: 3, step: 1)
    #expect(loss.value(seed: 3, step: 2) != first && loss.value(seed: 3, step: 1) == first)
  }
}
