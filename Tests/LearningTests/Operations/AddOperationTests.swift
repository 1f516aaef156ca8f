import Tensors
import Testing

@testable import Learning

/// Values and gradients are in `AddTests`.
@Suite struct AddOperationTests {
  @Test func oneNodeMayComeTwice() throws {
    var recorder = Recorder(batch: 1, mode: .training)
    let x = recorder.input("x", [1, 2])
    let y = recorder.add(AddOperation(inputs: [x, x]), name: "y", shape: [1, 2])
    let projection = recorder.input("projection", [1, 2])
    recorder.minimize(
      recorder.add(ProjectionOperation(input: y, projection: projection), name: "sum", shape: [1]))
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x).copy([3, .nan])
    program.buffer(of: projection).copy([5, 7])
    program.forward()
    program.backward()
    #expect(program.buffer(of: y).values[0] == 6)
    #expect(program.buffer(of: y).values[1].isNaN)
    #expect(try #require(program.gradientBuffer(of: x)).values == [10, 14])
  }
}
