import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct MaxoutTests {
  /// The largest of the sums of every unit, which stand side by side.
  static func reference(_ x: DoubleTensor, _ w: [String: DoubleTensor], pieces: Int)
    -> DoubleTensor
  {
    let sums = DenseTests.reference(x, w)
    let units = sums.shape.last! / pieces
    return DoubleTensor(
      Array(x.shape.dropLast()) + [units],
      stride(from: 0, to: sums.values.count, by: pieces).map {
        sums.values[$0..<$0 + pieces].max()!
      })
  }

  @Test(arguments: [(1, 1, 1), (2, 3, 2), (5, 1, 4), (7, 6, 3), (17, 9, 5)], [1, 3, 10])
  func valuesAndGradientsAreTheReference(_ sizes: (Int, Int, Int), _ batch: Int) throws {
    try LayerCheck(
      layer: Maxout(sizes.1, pieces: sizes.2), inputs: [[sizes.0]], batch: batch
    ) {
      Self.reference($0[0], $1, pieces: sizes.2)
    }.run()
  }

  @Test func otherAxesAreMoreExamples() throws {
    try LayerCheck(layer: Maxout(4, pieces: 2, usesBias: false), inputs: [[5, 3, 7]]) {
      Self.reference($0[0], $1, pieces: 2)
    }.run()
  }

  @Test func thePiecesAreANodeOfTheirOwn() throws {
    let model = try Model(input: [3], [Maxout(2, pieces: 4)])
    let recorded = model.recorded(batch: 5, mode: .inference)
    let memory = WeightMemory(model)
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.buffers.map { _ in nil })
    let pieces = try #require(program.node(named: "maxout1.pieces"))
    #expect(program.shape(of: pieces) == [5, 2, 4])
    #expect(model.outputShapes == [[2]])
    #expect(model.weights.map(\.weight.shape) == [[3, 8], [8]])
  }

  @Test func settingsArePositive() {
    #expect {
      _ = try Model(input: [3], [Maxout(2, pieces: 0)])
    } throws: {
      "\($0)" == "Maxout 1 expects pieces of 1 or more and gets 0. Set pieces to 1 or more."
    }
    #expect(throws: ModelError.self) { try Model(input: [3], [Maxout(0, pieces: 2)]) }
    #expect(throws: ModelError.self) { try Model(input: [], [Maxout(1, pieces: 2)]) }
  }

  @Test func comesBackFromAFile() throws {
    let layer = Maxout(3, pieces: 2, usesBias: false, kernelRegularizer: .l2(0.5))
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(Maxout.self, from: data) == layer)
  }
}
