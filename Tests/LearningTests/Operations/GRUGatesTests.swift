import Tensors
import Testing

@testable import Learning

@Suite struct GRUGatesTests {
  private let arena = Arena()

  private func buffer(_ values: [Float]) -> Buffer {
    let buffer = arena.buffer(values.count)
    buffer.copy(values)
    return buffer
  }

  private let layout = RecurrentLayout(batch: 1, steps: 2, units: 2, gates: 3)

  @Test func gatesStandSideBySideInARow() {
    let gates = GRUGates(buffer((0..<12).map(Float.init)), 1, layout)
    #expect(gates.update.values == [6, 7])
    #expect(gates.reset.values == [8, 9])
    #expect(gates.candidate.values == [10, 11])
  }

  @Test func theUpdateGateBlendsStateAndCandidate() {
    let gates = GRUGates(buffer([0.25, 1, 9, 9, 8, 6]), 0, layout)
    let state = arena.buffer(2)
    gates.blend(buffer([4, -2]), into: state)
    // ¼·4 + ¾·8, and the old state alone
    #expect(state.values == [7, -2])
    let slope = GRUGates(arena.buffer(6), 0, layout)
    let before = buffer([100, 100])
    for (adds, expected) in [(false, [0.5, 3]), (true, [1, 6])] as [(Bool, [Float])] {
      gates.blendBackward(
        buffer([4, -2]), buffer([2, 3]), into: slope, beforeGradient: before, accumulates: adds)
      // 2·(4 − 8) and 3·(−2 − 6)
      #expect(slope.update.values == [-8, -24])
      #expect(slope.candidate.values == [1.5, 0])
      #expect(before.values == expected)
    }
  }

  @Test func theFusedLoopHasTheUsualActivationsAlone() {
    #expect(GRUActivations(activation: .tanh, recurrentActivation: .sigmoid).areUsual)
    #expect(!GRUActivations(activation: .tanh, recurrentActivation: .tanh).areUsual)
    #expect(!GRUActivations(activation: .relu, recurrentActivation: .sigmoid).areUsual)
  }
}
