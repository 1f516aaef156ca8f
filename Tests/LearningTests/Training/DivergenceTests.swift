import Tensors
import Testing

@testable import Learning

@Suite struct DivergenceTests {
  @Test func theStepAndTheNodeAreNamed() throws {
    let data = TrainingData(
      inputs: [Tensor([2, 1], [1, 2])], targets: [Tensor([2, 1], [0, 1])])
    let trainer = try Trainer(
      Model(input: [1], [Dense(1), Dense(1)]),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: SGD(rate: 1e30), batch: 2, shuffles: false),
      on: data)
    #expect(trainer.divergence == nil)
    var steps = 0
    while trainer.isFinite, steps < 100 {
      trainer.advance()
      steps += 1
    }
    let divergence = try #require(trainer.divergence)
    #expect(divergence.step == steps && steps < 20)
    #expect(trainer.nodeNames.contains(divergence.place) || divergence.kind == .weight)
    trainer.advance(steps: 5)
    #expect(trainer.step == steps, "nothing goes on from there")
  }

  @Test func anInputThatIsNotANumberIsFound() throws {
    let data = TrainingData(
      inputs: [Tensor([2, 2], [1, .nan, 0, 0])], targets: [Tensor([2, 1], [0, 1])])
    let trainer = try Trainer(
      Model(input: [2], [Dense(3, activation: .relu), Dense(1)]),
      TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD(), batch: 2), on: data)
    trainer.advance()
    #expect(
      trainer.divergence?.description
        == "Training diverged at step 1: the value of input is no longer finite. "
        + "Try a smaller learning rate.")
  }

  @Test func aWeightThatOverflowsIsFoundInItsStep() throws {
    let data = TrainingData(inputs: [Tensor([1, 1], [1])], targets: [Tensor([1, 1], [0])])
    let trainer = try Trainer(
      Model(input: [1], [Dense(1, kernelInitializer: .constant(1))]),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: SGD(rate: 3.4e38), batch: 1, shuffles: false),
      on: data)
    trainer.advance()
    #expect(trainer.loss.isFinite)
    trainer.advance(steps: 3)
    #expect(trainer.divergence != nil)
  }
}
