import GradusTesting
import Tensors
import Testing

@Suite struct DirectInputGradientTests {
  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheDefinition(_ level: KernelLevel) {
    for plain in PlainConvolution.cases {
      let (w, dy) = (GuardedBuffer(plain.kernel), GuardedBuffer(plain.dy))
      let dx = GuardedBuffer(count: plain.x.count)
      let (memory, other) = (NamedMemory(), NamedMemory())
      let turned = memory("turned", plain.kernel.count)
      let expected = plain.gradients.x
      KernelLevelGate.use(level) {
        TurnedKernel(plain.shape, w.buffer, into: turned).runAll()
        let writes = DirectInputGradient(
          plain.shape, gradient: dy.buffer, turned: turned, into: dx.buffer, accumulates: false
        ) { memory($0, $1) }
        writes.runAll(writes.pieces)
        writes.runAll(writes.pieces)
        plain.expect(dx, expected, "gradient by picture")
        let adds = DirectInputGradient(
          plain.shape, gradient: dy.buffer, turned: turned, into: dx.buffer, accumulates: true
        ) { other($0, $1) }
        adds.runAll(adds.pieces)
        plain.expect(dx, expected.map { 2 * $0 }, "added gradient by picture")
      }
    }
  }

  @Test func numbersThatNoWindowSeesHaveNoGradient() {
    let plain = PlainConvolution((5, 5, 1), kernel: (1, 1, 1), stride: (4, 4))
    let dx = GuardedBuffer(count: 25, filledWith: .nan)
    let memory = NamedMemory()
    let (kernel, dy) = (GuardedBuffer([2]), GuardedBuffer([1, 3, 5, 7]))
    let work = DirectInputGradient(
      plain.shape, gradient: dy.buffer, turned: kernel.buffer, into: dx.buffer, accumulates: false
    ) { memory($0, $1) }
    work.runAll(work.pieces)
    var expected = Array(repeating: Float(0), count: 25)
    (expected[0], expected[4], expected[20], expected[24]) = (2, 6, 10, 14)
    #expect(dx.values == expected)
  }
}
