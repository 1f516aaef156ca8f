import Tensors
import Testing

@testable import Learning

@Suite struct InputGradientTests {
  @Test func itIsTheSlopeOfTheLossByEveryInput() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 100)
    let data = Sample.rings(6, seed: 8)
    let gradient = try trainer.inputGradient(data).gradients[0]
    for place in 0..<12 {
      func loss(_ change: Float) throws -> Double {
        var moved = data
        moved.inputs[0].values[place] += change
        return Double(try trainer.inputGradient(moved).loss)
      }
      let slope = try (loss(1e-2) - loss(-1e-2)) / 2e-2
      #expect(abs(slope - Double(gradient.values[place])) < 2e-3)
    }
    #expect(gradient.values.contains { abs($0) > 1e-3 })
  }

  @Test func itLeavesTrainingAlone() throws {
    let trainer = try Sample.trainer()
    trainer.advance(steps: 10)
    let state = trainer.state
    _ = try trainer.inputGradient(Sample.rings(3))
    #expect(trainer.state == state)
  }
}
