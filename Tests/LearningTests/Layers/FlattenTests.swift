import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct FlattenTests {
  @Test(arguments: [[], [1], [5], [3, 4], [2, 3, 5], [1, 1, 1, 7]] as [Shape], [1, 3])
  func keepsEveryNumberInItsPlace(_ shape: Shape, _ batch: Int) throws {
    try LayerCheck(layer: Flatten(), inputs: [shape], batch: batch, tolerance: 1e-7) { inputs, _ in
      DoubleTensor([batch, shape.count], inputs[0].values)
    }.run()
  }

  @Test func nothingIsCopied() throws {
    let model = try Model(input: [4, 3], [Dense(2), Flatten()])
    let recorded = model.recorded(batch: 5, mode: .inference)
    let memory = WeightMemory(model)
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.buffers.map { _ in nil })
    let dense = try #require(program.node(named: "dense1"))
    let flat = try #require(program.node(named: "flatten1"))
    #expect(program.shape(of: flat) == [5, 8])
    program.buffer(of: dense)[39] = 7
    #expect(program.buffer(of: flat)[39] == 7)
  }

  @Test func comesBackFromAFile() throws {
    let data = try JSONEncoder().encode(Flatten())
    #expect(try JSONDecoder().decode(Flatten.self, from: data) == Flatten())
  }
}
