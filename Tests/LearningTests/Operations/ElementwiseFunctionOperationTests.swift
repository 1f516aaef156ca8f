import Synchronization
import Tensors
import Testing

@testable import Learning

/// Values and gradients are in `ElementwiseFunctionTests`.
@Suite struct ElementwiseFunctionOperationTests {
  @Test func everyNumberIsAskedForOnce() {
    let count = Chunks.size * 2 + 3
    let asked = Mutex([Int]())
    var recorder = Recorder(batch: 1, mode: .inference)
    let x = recorder.input("x", [1, count])
    let y = recorder.add(
      ElementwiseFunctionOperation(
        input: x,
        value: { x, y in
          asked.withLock { $0.append(x.count) }
          for index in 0..<x.count { y[index] = x[index] + 1 }
        }, derivative: { _, _ in }), name: "y", shape: [1, count])
    let program = Program(recorder, weights: [], gradients: [])
    program.buffer(of: x).copy((0..<count).map { Float($0) })
    program.forward()
    #expect(asked.withLock { $0 } == [Chunks.size, Chunks.size, 3])
    #expect(program.buffer(of: y).values == (1...count).map { Float($0) })
  }
}
