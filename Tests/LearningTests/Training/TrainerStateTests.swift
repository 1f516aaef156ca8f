import Tensors
import Testing

@testable import Learning

@Suite struct TrainerStateTests {
  @Test(
    arguments: [
      SGD(rate: 0.1), SGD(rate: 0.1, momentum: 0.9), Adam(rate: 0.02),
    ] as [any Optimizer])
  func aRunGoesOnFromACheckpointBitForBit(_ optimizer: any Optimizer) throws {
    let trainer = try Sample.trainer(optimizer: optimizer)
    trainer.advance(steps: 37)
    let middle = trainer.state
    trainer.advance(steps: 40)
    let end = trainer.state
    trainer.advance(steps: 13)
    trainer.restore(middle)
    #expect(trainer.state == middle)
    trainer.advance(steps: 40)
    #expect(trainer.state == end)
    let other = try Sample.trainer(optimizer: optimizer, threads: 2)
    other.restore(middle)
    other.advance(steps: 40)
    #expect(other.state == end, "another trainer goes on the same way")
  }

  @Test func aStateSaysHowLargeItIs() throws {
    let trainer = try Sample.trainer()
    #expect(trainer.state.byteCount == (trainer.model.weightCount * 3) * 4 + 64)
  }
}
