import Learning
import Tensors
import Testing

/// Every optimizer brings parameters where another library brings them, over ten recorded gradients;
/// bounds for gradients do so before plain descent.
@Suite struct OptimizerParityTests {
  @Test(arguments: ParityCase.paths(in: "Optimizers") + ParityCase.paths(in: "Clipping"))
  func stepsAgree(_ path: String) throws {
    let parity = try ParityCase(path)
    try Comparison.atEveryLevel(path) { try compare(parity, $0) }
  }

  /// The gradients come about as in any training: of one neuron without activation, by the absolute
  /// error from a target that lies far below, the gradient by the weights is the input itself.
  private func compare(_ parity: ParityCase, _ comparison: Comparison) throws {
    let (start, gradients) = (try parity.tensor("w"), try parity.tensor("g"))
    let hasBias = parity.has("bias")
    let settings = TrainingSettings(
      loss: MeanAbsoluteError(), optimizer: try parity.optimizer(),
      schedule: try parity.schedule(), clipping: try parity.clipping(), batch: 1, shuffles: false)
    let far = Tensor([gradients.rowCount, 1], filledWith: -1e9)
    let trainer = try Trainer(
      Model(input: [start.count], [Dense(1, usesBias: hasBias)]), settings,
      on: TrainingData(inputs: [gradients], targets: [far]))
    try trainer.setWeight("dense1.kernel", to: start.reshaped(to: [start.count, 1]))
    let after = try parity.tensor("after")
    for row in 0..<gradients.rowCount {
      trainer.advance()
      let gradient = try #require(trainer.weightGradient("dense1.kernel"))
      if parity.has("bias") {
        let bias = try #require(trainer.weight("dense1.bias"))
        comparison.expect(
          bias.values, Tensor([1], [try parity.tensor("bias").values[row]]), "bias \(row + 1)")
      } else {
        #expect(gradient.values == Array(gradients.row(row)))
      }
      let weight = try #require(trainer.weight("dense1.kernel"))
      comparison.expect(
        weight.values, Tensor(start.shape, Array(after.row(row))), "step \(row + 1), parameter")
    }
  }

  @Test func everyKindHasACase() throws {
    let kinds = try ParityCase.kinds(in: "Optimizers", note: "optimizer")
    #expect(Set(OptimizerKinds.all.map { $0.kind }) == kinds)
    #expect(ParityCase.paths(in: "Clipping").count == 2)
  }
}
