import Tensors
import Testing

@testable import Learning

/// Every loss has the value and the gradient that another library finds.
@Suite struct LossParityTests {
  @Test(arguments: ParityCase.paths(in: "Losses"))
  func lossAgrees(_ path: String) throws {
    let parity = try ParityCase(path)
    try Comparison.atEveryLevel(path) { try compare(parity, $0) }
  }

  private func compare(_ parity: ParityCase, _ comparison: Comparison) throws {
    let (outputs, targets) = (try parity.tensor("x"), try parity.tensor("t"))
    let loss = try parity.loss()
    let shape = try loss.targetShape(for: outputs.rowShape).batch(of: outputs.rowCount)
    try #require(targets.shape == shape)
    try loss.check(targets, for: outputs.rowShape)
    var recorder = Recorder(batch: outputs.rowCount, mode: .training)
    let output = recorder.input("output", outputs.shape)
    let target = recorder.input("target", targets.shape)
    recorder.minimize(
      loss.record(output, against: target, weight: 1, name: "loss", in: &recorder))
    let program = Program(recorder, weights: [], gradients: [], watching: [output])
    program.buffer(of: output).copy(outputs.values)
    program.buffer(of: target).copy(targets.values)
    program.forward()
    program.backward()
    comparison.expect([program.loss], try parity.tensor("loss"), "loss")
    let gradient = try #require(program.gradientBuffer(of: output))
    comparison.expect(gradient.values, try parity.tensor("dx"), "gradient")
  }

  @Test func everyKindHasACase() throws {
    let kinds = try ParityCase.kinds(in: "Losses", note: "loss")
    #expect(Set(LossKinds.all.map { $0.kind }) == kinds)
  }
}
