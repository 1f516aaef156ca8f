import Tensors
import Testing

@testable import Learning

@Suite struct ScoreGradientTests {
  /// By finite differences of the predictor's own outputs.
  @Test func itIsTheSlopeOfTheScoreByEveryInput() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 100)
    let point: [Float] = [0.4, -0.7]
    let found = try #require(trainer.scoreGradient(of: "dense3", at: 0, for: point))
    let predictor = trainer.predictor(batch: 1)
    func score(_ values: [Float]) -> Float {
      predictor.nodeNumbers(["dense3"], of: values)[0][0]
    }
    #expect(abs(found.score - score(point)) < 1e-6)
    for place in 0..<2 {
      var (up, down) = (point, point)
      up[place] += 1e-2
      down[place] -= 1e-2
      #expect(abs((score(up) - score(down)) / 2e-2 - found.gradient[place]) < 5e-3)
    }
    #expect(found.gradient.contains { abs($0) > 1e-2 })
  }

  @Test func aLinearModelHasItsWeights() throws {
    let trainer = try Trainer(
      Model(input: [3], [Dense(2, activation: .sigmoid)]),
      TrainingSettings(loss: MeanSquaredError(), optimizer: SGD(rate: 0.1), batch: 4, seed: 1),
      on: TrainingData(
        inputs: [Tensor([4, 3], (0..<12).map { Float($0) })],
        targets: [Tensor([4, 2], (0..<8).map { _ in 0 })]))
    try trainer.setWeight("dense1.kernel", to: Tensor([3, 2], [1, 2, 3, 4, 5, 6]))
    let found = try #require(trainer.scoreGradient(of: "dense1.z", at: 1, for: [1, 1, 1]))
    #expect(found.score == 12 && found.gradient == [2, 4, 6])
  }

  @Test func whatDoesNotFitIsNothing() throws {
    let trainer = try Sample.trainer()
    #expect(trainer.scoreGradient(of: "dense9", at: 0, for: [0, 0]) == nil)
    #expect(trainer.scoreGradient(of: "dense3", at: 1, for: [0, 0]) == nil)
    #expect(trainer.scoreGradient(of: "dense3", at: 0, for: [0]) == nil)
  }
}
