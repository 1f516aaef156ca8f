import GradusTesting
import Tensors
import Testing

@Suite struct WinogradGradientsTests {
  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheDefinition(_ level: KernelLevel) throws {
    for plain in WinogradConvolutionTests.cases {
      let (x, dy) = (GuardedBuffer(plain.x), GuardedBuffer(plain.dy))
      let w = GuardedBuffer(plain.kernel)
      let dx = GuardedBuffer(count: plain.x.count)
      let dw = GuardedBuffer(count: plain.kernel.count, filledWith: 2)
      let db = GuardedBuffer(count: plain.bias.count)
      let memory = NamedMemory()
      let count = WinogradConvolution.transformedCount(plain.shape)
      let (u, turned) = (memory("u", count), memory("turned", count))
      func work(adds: Bool, forKernel: Bool) -> WinogradGradients {
        WinogradGradients(
          plain.shape, x.buffer, gradient: dy.buffer, turned: turned, into: dx.buffer,
          accumulates: adds, forKernel: forKernel
        ) { memory($0, $1) }
      }
      let expected = plain.gradients
      try KernelLevelGate.use(level) {
        WinogradKernel(plain.shape, w.buffer, into: u).runAll()
        TurnedWinogradKernel(plain.shape, u, into: turned).runAll()
        let all = work(adds: false, forKernel: true)
        all.runAll(all.pieces)
        all.runAll(all.pieces)
        try #require(all.kernelTotal(into: dw.buffer, accumulates: true)).runAll()
        PieceSumTotal(all.biasSums, into: db.buffer, accumulates: false).runAll()
        plain.expect(dx, expected.x, "gradient by picture", 5e-6)
        plain.expect(dw, expected.kernel.map { $0 + 2 }, "gradient by kernel", 5e-6)
        plain.expect(db, expected.bias, "gradient by bias")
        let again = work(adds: true, forKernel: false)
        again.runAll(again.pieces)
        plain.expect(dx, expected.x.map { 2 * $0 }, "added gradient by picture", 5e-6)
        #expect(again.kernelTotal(into: dw.buffer, accumulates: false) == nil)
        // Pictures that want no gradient.
        let kernelOnly = WinogradGradients(
          plain.shape, x.buffer, gradient: dy.buffer, turned: nil, into: nil, accumulates: false,
          forKernel: true
        ) { memory($0, $1) }
        kernelOnly.runAll(kernelOnly.pieces)
        try #require(kernelOnly.kernelTotal(into: dw.buffer, accumulates: false)).runAll()
        plain.expect(dw, expected.kernel, "gradient by kernel alone", 5e-6)
      }
    }
  }
}
