import Tensors
import Testing

@testable import Learning

@Suite struct HuberTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: Huber(delta: 0.75), output: shape, batch: batch,
      reference: LossCheck.mean {
        let error = abs($0 - $1)
        return error <= 0.75 ? error * error / 2 : 0.75 * (error - 0.375)
      }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      Huber(delta: 0.5), LossReference.outputs, LossReference.targets,
      value: 0.637152791,
      gradient: [
        0.00694444776, 0.0138888881, -0.0416666679, 0.0416666679, -0.0416666679, 0.0416666679,
        -0.0347222239, -0.0416666679, 0.0416666679, -0.0416666679, 0.0416666679, -0.0416666679,
      ])
  }

  @Test(arguments: [Float(0), -1, .nan]) func deltaIsAboveZero(_ delta: Float) {
    #expect(throws: LayerProblem.self) { try Huber(delta: delta).targetShape(for: [2]) }
    let problem = LayerProblem(
      expected: "a delta above 0", got: "\(delta)", remedy: "Set delta to 1, as is usual.")
    #expect(throws: problem) { try Huber(delta: delta).targetShape(for: [2]) }
  }

  @Test func anErrorOfAnySizeHasASlopeOfDelta() throws {
    let found = try LossCheck.evaluate(
      Huber(delta: 2), Tensor([1, 3], [1e30, -1e30, .nan]), Tensor([1, 3], [0, 0, 0]))
    let slope: Float = 2 / 3
    #expect(found.gradient[0] == slope && found.gradient[1] == -slope)
    #expect(found.gradient[2].isNaN && found.value.isNaN)
  }
}
