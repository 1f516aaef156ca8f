import Tensors
import Testing

@testable import Learning

/// One operation recorded several times on the same input, so that gradients meet there.
struct RepeatedOperation {
  let input: Shape
  let output: Shape
  var weights: [[Float]] = []
  /// Which weights are trained.
  var trains = true
  let make: (NodeID, [WeightID]) -> any Learning.Operation

  /// The gradients by the input and by all weights, after two runs over the same numbers.
  func gradients(times: Int, watchesInput: Bool = true) throws -> (x: [Float], w: [[Float]]) {
    let arena = Arena()
    var stream = RandomStream(seed: 4)
    var recorder = Recorder(batch: input[0], mode: .training)
    let x = recorder.input("x", input)
    let projection = recorder.input("projection", output)
    let operation = make(x, weights.indices.map(WeightID.init(index:)))
    for part in 0..<times {
      let y = add(operation, to: &recorder, name: "y\(part)")
      recorder.minimize(
        recorder.add(
          ProjectionOperation(input: y, projection: projection), name: "sum\(part)", shape: [1]))
    }
    let values = weights.map { numbers in
      let buffer = arena.buffer(numbers.count)
      buffer.copy(numbers)
      return buffer
    }
    let slopes = weights.map { trains ? arena.buffer($0.count) : nil }
    let program = Program(
      recorder, weights: values, gradients: slopes, watching: watchesInput ? [x] : [])
    for node in [x, projection] {
      let buffer = program.buffer(of: node)
      for index in 0..<buffer.count { buffer[index] = stream.normal() }
    }
    for _ in 0..<2 {
      program.forward()
      program.backward()
    }
    return (program.gradientBuffer(of: x)?.values ?? [], slopes.map { $0?.values ?? [] })
  }

  private func add(
    _ operation: some Learning.Operation, to recorder: inout Recorder, name: String
  ) -> NodeID {
    recorder.add(operation, name: name, shape: output)
  }

  /// Expects three of them to have three times the gradients of one.
  func expectSums(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (one, three) = (try gradients(times: 1), try gradients(times: 3))
    #expect(one.x.contains { $0 != 0 }, sourceLocation: sourceLocation)
    for (once, thrice) in zip([one.x] + one.w, [three.x] + three.w) {
      LayerRun.expectNear(thrice, once.map { 3 * Double($0) }, sourceLocation: sourceLocation)
    }
  }
}
