import Tensors
import Testing

@testable import Learning

@Suite struct SelectionOperationTests {
  @Test func itIsOneNumberAndItsGradientGoesThereAlone() {
    var recorder = Recorder(batch: 1, mode: .inference)
    let x = recorder.input("x", [1, 3])
    for place in [2, 2, 0] {
      recorder.minimize(
        recorder.add(
          SelectionOperation(input: x, place: place), name: "y", shape: [1]))
    }
    let program = Program(
      recorder, weights: [], gradients: [], watching: [x], differentiates: true)
    program.buffer(of: x).copy([5, 7, 11])
    program.forward()
    program.backward()
    #expect(program.loss == 27)
    #expect(program.gradientBuffer(of: x)?.values == [1, 0, 2])
  }
}
