import Tensors
import Testing

@testable import Learning

@Suite struct TrainerInsideTests {
  @Test func everyNodeAndWeightIsThereByName() throws {
    let trainer = try Sample.trainer()
    trainer.advance()
    #expect(
      trainer.nodeNames == [
        "input", "dense1.z", "dense1", "dense2.z", "dense2", "dense3", "target", "loss",
      ])
    let kernel = try #require(trainer.weight("dense1.kernel"))
    let bias = try #require(trainer.weight("dense1.bias"))
    let z = try #require(trainer.value(of: "dense1.z"))
    #expect(z.shape == [20, 8] && kernel.shape == [2, 8])
    _ = bias
    #expect(trainer.gradient(of: "dense1")?.shape == [20, 8])
    #expect(trainer.gradient(of: "input") == nil, "nobody wants it in training")
    #expect(trainer.value(of: "nothing") == nil && trainer.weight("nothing") == nil)
    #expect(trainer.weightGradient("dense3.kernel")?.shape == [8, 1])
  }

  @Test func weightsAreSetAllOrNone() throws {
    let trainer = try Sample.trainer()
    let other = try Sample.trainer(seed: 99)
    try trainer.setWeights(other.weights)
    #expect(trainer.state.weights == other.state.weights)
    var wrong = try Sample.trainer(seed: 5).weights
    wrong[3].tensor = Tensor([1])
    trainer.advance()
    let before = trainer.state
    #expect(throws: ModelError("The weight “dense2.bias” is 8, and what is given is 1.")) {
      try trainer.setWeights(wrong)
    }
    #expect(trainer.state == before)
    #expect(throws: ModelError.self) { try trainer.setWeights(Array(wrong.dropFirst())) }
    #expect(throws: ModelError.self) { try trainer.setWeight("dense9.kernel", to: Tensor([1])) }
  }

  @Test func reportsTellNormsByLayer() throws {
    let trainer = try Sample.trainer()
    trainer.advance()
    let reports = trainer.weightReports
    #expect(reports.map(\.name) == trainer.weightNames)
    for report in reports {
      let values = try #require(trainer.weight(report.name)).values
      let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(abs(report.norm - norm) <= 1e-5 * max(1, norm))
      #expect((report.gradientNorm ?? 0) > 0)
    }
    #expect(trainer.byteCount > trainer.model.weightCount * 16)
  }
}
