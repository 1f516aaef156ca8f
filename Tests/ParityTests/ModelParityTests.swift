import Learning
import Tensors
import Testing

/// Whole models train as in another library: the same losses over ten steps on the same batches from
/// the same weights, and the same weights after them.
@Suite struct ModelParityTests {
  @Test(arguments: ParityCase.paths(in: "Models"))
  func trainingAgrees(_ path: String) throws {
    let parity = try ParityCase(path)
    try Comparison.atEveryLevel(path) { try compare(parity, $0) }
  }

  private func compare(_ parity: ParityCase, _ comparison: Comparison) throws {
    let losses = try parity.losses()
    var settings = TrainingSettings(
      loss: try #require(losses.first).loss, optimizer: try parity.optimizer(),
      schedule: try parity.schedule(), clipping: try parity.clipping(),
      batch: try #require(Int(try parity.note("batch"))), shuffles: false)
    settings.losses = losses
    let trainer = try Trainer(
      try parity.value(Model.self, "model"), settings,
      on: TrainingData(
        inputs: try parity.tensors(numbered: "x"), targets: try parity.tensors(numbered: "t")))
    try trainer.setWeights(parity.tensors(under: "w."))
    let expected = try parity.tensor("losses")
    var found: [Float] = []
    for _ in 0..<expected.count {
      trainer.advance()
      found.append(trainer.loss)
    }
    comparison.expect(found, expected, "loss of step")
    for name in trainer.weightNames {
      let weight = try #require(trainer.weight(name))
      comparison.expect(
        weight.values, try parity.tensor("after.\(name)"), "\(name) after the steps")
    }
  }

  /// Ten steps of training for every loss, optimizer and schedule there is.
  @Test func everyKindIsTrained() {
    let paths = ParityCase.paths(in: "Models")
    func expect(_ group: String, _ kinds: [String]) {
      for kind in kinds {
        #expect(paths.contains { $0.contains("\(group)-\(kind)") }, "no \(group)-\(kind)")
      }
    }
    expect("loss", LossKinds.all.map { $0.kind })
    expect("optimizer", OptimizerKinds.all.map { $0.kind })
    expect("schedule", ScheduleKinds.all.map { $0.kind })
  }
}
