import Tensors
import Testing

@testable import Learning

/// Ten losses of every model family, and the same run by other ways.
@Suite struct GoldenRunTests {
  /// Recorded once on a processor with AVX-512; other kernels round otherwise.
  private static let losses: [String: [Float]] = [
    "logistic regression": [
      0.6663438, 0.8980181, 0.7710626, 0.891266, 0.99383587, 0.65493613, 0.8705083, 0.67806613,
      0.70304596, 0.9615817,
    ],
    "linear regression": [
      1.058114, 1.6255997, 2.2272317, 1.5557344, 1.8206356, 0.80987084, 0.86905336, 1.5575744,
      1.2773728, 0.81121504,
    ],
    "dense with dropout": [
      0.803105, 1.0588222, 0.7997372, 0.91868854, 0.6185314, 0.70964175, 0.61928326, 0.58276534,
      0.47439352, 0.35842878,
    ],
    "dense with batch normalisation": [
      0.7345899, 1.107333, 0.9005928, 1.0009078, 0.68885803, 0.6923231, 0.60154504, 0.65547013,
      0.4858688, 0.40699014,
    ],
    "convolution": [
      2.7712097, 1.115271, 0.41984394, 0.36269122, 0.064935595, 0.06849615, 0.02991891, 0.006422502,
      0.016899843, 0.0071762213,
    ],
    "long short-term memory": [
      1.1193231, 1.1001179, 1.0542449, 1.0626035, 1.024726, 1.0618118, 0.98631513, 0.8180871,
      0.9621387, 0.88223255,
    ],
    "gated recurrent unit": [
      1.4817697, 1.2412441, 0.88052005, 1.3024156, 0.5593442, 1.0279338, 0.81133837, 0.29094434,
      0.5952436, 0.41265637,
    ],
  ]

  @Test(arguments: ModelFamily.all)
  func tenLossesAreThoseThatWereRecorded(_ family: ModelFamily) throws {
    let trainer = try family.trainer()
    let losses = (0..<10).map { _ in
      trainer.advance()
      return trainer.loss
    }
    let recorded = try #require(Self.losses[family.name], "\(family.name): \(losses)")
    for (loss, expected) in zip(losses, recorded) {
      #expect(abs(loss - expected) <= 1e-3 * max(expected, 0.01), "\(losses)")
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

  /// Large enough that the second thread really takes part.
  @Test func aWideNetIsTheSameBitsOnTwoThreads() throws {
    func run(_ threads: Int) throws -> TrainingState {
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
    #expect(try run(1) == run(2))
  }
}
