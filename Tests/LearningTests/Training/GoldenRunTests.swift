import GradusTesting
import Tensors
import Testing

@testable import Learning

/// Ten losses of every model family, and the same run by other ways.
@Suite struct GoldenRunTests {
  /// Recorded once on a processor with AVX-512; other kernels round otherwise.
  private static let losses: [String: [Float]] = [:]

  @Test(arguments: ModelFamily.all)
  func tenLossesAreThoseThatWereRecorded(_ family: ModelFamily) throws {
    let trainer = try family.trainer()
    let losses = (0..<10).map { _ in
      trainer.advance()
      return trainer.loss
    }
    let recorded = try #require(Self.losses[family.name], "\(family.name): \(losses)")
    for (loss, expected) in zip(losses, recorded) {
      #expect(abs(loss - expected) <= 1e-4 * abs(expected), "\(losses)")
    }
  }

  @Test(arguments: ModelFamily.all)
  func itLearns(_ family: ModelFamily) throws {
    let trainer = try family.trainer()
    let evaluator = try trainer.evaluator(on: trainer.data)
    let before = evaluator.loss()
    trainer.advance(steps: 150)
    #expect(evaluator.loss() < before * 0.99)
  }

  @Test(arguments: ModelFamily.all)
  func replayIsTheSameBits(_ family: ModelFamily) throws {
    try KernelLevelGate.hold {
      let trainer = try family.trainer()
      trainer.advance(steps: 7)
      let middle = trainer.state
      trainer.advance(steps: 9)
      let end = trainer.state
      trainer.restore(middle)
      trainer.advance(steps: 9)
      #expect(trainer.state == end, "from a checkpoint in the middle")
      let two = try family.trainer(threads: 2)
      two.advance(steps: 16)
      #expect(two.state == end, "on two threads")
      let other = try family.trainer(threads: 2)
      other.restore(middle)
      other.advance(steps: 9)
      #expect(other.state == end, "on another trainer, from the checkpoint")
    }
  }

  /// Large enough that the second thread really takes part.
  @Test func aWideNetIsTheSameBitsOnTwoThreads() throws {
    func run(_ threads: Int) throws -> TrainingState {
      try KernelLevelGate.hold {
        let data = ModelFamily.classes(256, shape: [24, 24, 1])
        let trainer = try Trainer(
          Model(
            input: [24, 24, 1],
            [
              Conv2D(32, kernel: 3, activation: .relu), Conv2D(32, kernel: 3, activation: .relu),
              MaxPooling2D(2), BatchNormalization(), Flatten(), Dropout(0.5),
              Dense(256, activation: .relu), Dense(3),
            ]),
          TrainingSettings(
            loss: SparseCategoricalCrossEntropy(), optimizer: Adam(), batch: 64, seed: 2),
          on: data, threads: threads)
        trainer.advance(steps: 6)
        return trainer.state
      }
    }
    #expect(try run(1) == run(2))
  }
}
