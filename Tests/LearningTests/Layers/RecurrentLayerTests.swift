import Tensors
import Testing

@testable import Learning

@Suite struct RecurrentLayerTests {
  @Test func theResultIsAllStatesOrTheLast() throws {
    let layers: [(any Layer, any Layer)] = [
      (SimpleRNN(6), SimpleRNN(6, returnsSequences: true)),
      (LSTM(6), LSTM(6, returnsSequences: true)), (GRU(6), GRU(6, returnsSequences: true)),
      (GRU(6, resetAfter: false), GRU(6, returnsSequences: true, resetAfter: false)),
    ]
    for (last, all) in layers {
      #expect(try last.outputShape(for: [[7, 3]]) == [6])
      #expect(try all.outputShape(for: [[7, 3]]) == [7, 6])
      let lastRun = try LayerRun(last, input: [7, 3], batch: 2)
      let allRun = try LayerRun(all, input: [7, 3], batch: 2)
      lastRun.draw()
      allRun.x.copy(lastRun.x)
      lastRun.run()
      allRun.run()
      for example in 0..<2 {
        #expect(
          lastRun.y.part(from: example * 6, count: 6).values
            == allRun.y.part(from: (example * 7 + 6) * 6, count: 6).values, "\(last)")
      }
    }
  }

  @Test func weightsHaveTheirSettings() {
    let layer = SimpleRNN(
      4, kernelInitializer: .zeros, recurrentInitializer: .heNormal,
      biasInitializer: .constant(3), kernelRegularizer: .l1(1), recurrentRegularizer: .l2(2),
      biasRegularizer: .l1(3))
    let weights = layer.weights(for: [[9, 5]])
    #expect(weights.map(\.initializer) == [.zeros, .heNormal, .constant(3)])
    #expect(weights.map(\.regularizer) == [.l1(1), .l2(2), .l1(3)])
    #expect(weights.map(\.shape) == [[5, 4], [4, 4], [4]])
    #expect(weights.map(\.fanIn) == [5, 4, 5])
    #expect(SimpleRNN(4).weights(for: [[9, 5]])[1].initializer == .orthogonal)
  }

  @Test func activitiesAreRegularized() throws {
    let run = try LayerRun(
      SimpleRNN(3, activityRegularizer: .l2(0.5)), input: [2, 2], batch: 4)
    run.draw()
    run.projection.fill(with: 0)
    run.run()
    let squares = run.y.values.reduce(0) { $0 + $1 * $1 }
    #expect(abs(run.program.loss - 0.5 * squares / 4) < 1e-6)
    #expect(run.gradient("kernel").contains { $0 != 0 })
  }

  @Test func goingBackwardsReadsTheSequenceFromItsEnd() throws {
    let one = try LayerRun(LSTM(5, returnsSequences: true), input: [4, 2], batch: 1)
    let other = try LayerRun(
      LSTM(5, returnsSequences: true, goesBackwards: true), input: [4, 2], batch: 1)
    one.draw()
    for step in 0..<4 {
      other.x.part(from: step * 2, count: 2).copy(one.x.part(from: (3 - step) * 2, count: 2))
    }
    one.program.forward()
    other.program.forward()
    #expect(one.y.values == other.y.values)
  }
}
