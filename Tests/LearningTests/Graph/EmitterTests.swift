import Tensors
import Testing

@testable import Learning

@Suite struct EmitterTests {
  private func emitter(
    watching watched: Bool = true, gradients: Bool = true
  ) -> (emitter: Emitter, x: NodeID, y: NodeID, weight: WeightID) {
    var recorder = Recorder(batch: 2, mode: .training)
    let x = recorder.input("x", [2, 3])
    let weight = WeightID(index: 0)
    let y = recorder.add(
      AffineOperation(input: x, kernel: weight, bias: nil, units: 4), name: "y", shape: [2, 4])
    let arena = Arena()
    return (
      Emitter(
        recorder, arena: arena, weightValues: [arena.buffer(12)],
        weightGradients: [gradients ? arena.buffer(12) : nil], watching: watched ? [x] : []),
      x, y, weight
    )
  }

  @Test func theFirstGradientIsWrittenAndTheOthersAdded() throws {
    var (emitter, x, _, weight) = emitter()
    #expect(emitter.gradientTarget(of: x)?.accumulates == false)
    #expect(emitter.gradientTarget(of: x)?.accumulates == true)
    #expect(emitter.gradientTarget(of: weight)?.accumulates == false)
    #expect(emitter.gradientTarget(of: weight)?.accumulates == true)
    #expect(emitter.hasGradient(x) && emitter.hasGradient(weight))
  }

  @Test func whatNobodyWantsHasNoGradient() {
    var (emitter, x, y, weight) = emitter(watching: false)
    #expect(emitter.gradientTarget(of: x) == nil, "no one asked for the gradient by the input")
    #expect(emitter.gradientTarget(of: y) != nil, "a weight stands behind it")
    var frozen = self.emitter(watching: false, gradients: false)
    #expect(frozen.emitter.gradientTarget(of: frozen.y) == nil)
    #expect(frozen.emitter.gradientTarget(of: weight) == nil)
  }

  @Test func scratchBelongsToTheNodeAndStays() {
    var (emitter, x, y, _) = emitter()
    emitter.current = y
    let first = emitter.scratch("mask", 5)
    first.fill(with: 3)
    #expect(emitter.scratch("mask", 5).values == [3, 3, 3, 3, 3])
    #expect(emitter.scratch("other", 5).values == [0, 0, 0, 0, 0])
    emitter.current = x
    #expect(emitter.scratch("mask", 5).values == [0, 0, 0, 0, 0])
  }

  @Test func buffersHaveTheSizeOfTheirShapes() {
    var (emitter, x, y, _) = emitter()
    emitter.current = y
    #expect(emitter.value(of: x).count == 6 && emitter.output.count == 8)
    #expect(emitter.outputGradient.count == 8)
    #expect(emitter.name == "y" && emitter.shape == [2, 4] && emitter.batch == 2)
  }
}
