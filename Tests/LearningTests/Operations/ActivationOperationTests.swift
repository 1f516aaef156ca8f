import Tensors
import Testing

@testable import Learning

/// Values and slopes are in `ActivationTests`.
@Suite struct ActivationOperationTests {
  /// Two activations of one node, so that the second gradient is added to the first.
  @Test(arguments: ActivationTests.all) func theGradientIsAdded(_ function: ActivationFunction)
    throws
  {
    let numbers: [Float] = [-2, -0.5, 0, 0.25, 3]
    func gradient(times: Int) throws -> [Float] {
      var recorder = Recorder(batch: 1, mode: .training)
      let x = recorder.input("x", [1, 5])
      let projection = recorder.input("projection", [1, 5])
      for part in 0..<times {
        let y = recorder.add(
          ActivationOperation(input: x, function: function), name: "y\(part)", shape: [1, 5])
        recorder.minimize(
          recorder.add(
            ProjectionOperation(input: y, projection: projection), name: "sum\(part)", shape: [1]))
      }
      let program = Program(recorder, weights: [], gradients: [], watching: [x])
      program.buffer(of: x).copy(numbers)
      program.buffer(of: projection).copy([1, -1, 0.5, 2, 3])
      for _ in 0..<2 {
        program.forward()
        program.backward()
      }
      return try #require(program.gradientBuffer(of: x)).values
    }
    let (once, thrice) = (try gradient(times: 1), try gradient(times: 3))
    for (one, three) in zip(once, thrice) { #expect(abs(three - 3 * one) <= 1e-6) }
  }

  @Test func noGradientIsMadeWhereNobodyWantsOne() {
    var recorder = Recorder(batch: 1, mode: .training)
    let x = recorder.input("x", [1, 2])
    let y = recorder.add(
      ActivationOperation(input: x, function: .relu), name: "y", shape: [1, 2])
    let program = Program(recorder, weights: [], gradients: [])
    #expect(program.gradientBuffer(of: x) == nil)
    #expect(program.gradientBuffer(of: y) == nil)
  }
}
