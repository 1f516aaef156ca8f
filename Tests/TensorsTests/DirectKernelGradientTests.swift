import GradusTesting
import Tensors
import Testing

@Suite struct DirectKernelGradientTests {
  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheDefinition(_ level: KernelLevel) {
    for plain in PlainConvolution.cases {
      let (x, dy) = (GuardedBuffer(plain.x), GuardedBuffer(plain.dy))
      let dw = GuardedBuffer(count: plain.kernel.count, filledWith: 2)
      let db = GuardedBuffer(count: plain.bias.count)
      let memory = NamedMemory()
      let work = DirectKernelGradient(plain.shape, x.buffer, gradient: dy.buffer) { memory($0, $1) }
      KernelLevelGate.use(level) {
        work.runAll(work.pieces)
        work.runAll(work.pieces)
        PieceSumTotal(work.kernelSums, into: dw.buffer, accumulates: true).runAll()
        PieceSumTotal(work.biasSums, into: db.buffer, accumulates: false).runAll()
      }
      let expected = plain.gradients
      plain.expect(dw, expected.kernel.map { $0 + 2 }, "gradient by kernel")
      plain.expect(db, expected.bias, "gradient by bias")
    }
  }
}
