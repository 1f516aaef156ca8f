import Tensors
import Testing

@testable import Learning

/// Values and gradients are in `ConcatenateTests`.
@Suite struct ConcatenateOperationTests {
  @Test func onlyWhoWantsAGradientGetsOne() throws {
    var recorder = Recorder(batch: 2, mode: .training)
    let left = recorder.input("left", [2, 1])
    let right = recorder.input("right", [2, 2])
    let y = recorder.add(
      ConcatenateOperation(inputs: [left, right], axis: 1), name: "y", shape: [2, 3])
    let projection = recorder.input("projection", [2, 3])
    recorder.minimize(
      recorder.add(ProjectionOperation(input: y, projection: projection), name: "sum", shape: [1]))
    let program = Program(recorder, weights: [], gradients: [], watching: [right])
    program.buffer(of: left).copy([1, 4])
    program.buffer(of: right).copy([2, 3, 5, 6])
    program.buffer(of: projection).copy([10, 20, 30, 40, 50, 60])
    program.forward()
    program.backward()
    #expect(program.buffer(of: y).values == [1, 2, 3, 4, 5, 6])
    #expect(program.gradientBuffer(of: left) == nil)
    #expect(try #require(program.gradientBuffer(of: right)).values == [20, 30, 50, 60])
  }
}
