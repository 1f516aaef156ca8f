import GradusTesting
import Tensors
import Testing

@Suite struct DirectConvolutionTests {
  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheDefinition(_ level: KernelLevel) {
    for plain in PlainConvolution.cases {
      let y = GuardedBuffer(count: plain.dy.count)
      let (x, w) = (GuardedBuffer(plain.x), GuardedBuffer(plain.kernel))
      let b = GuardedBuffer(plain.bias)
      let (memory, other) = (NamedMemory(), NamedMemory())
      let with = DirectConvolution(
        plain.shape, x.buffer, kernel: w.buffer, bias: b.buffer, into: y.buffer
      ) { memory($0, $1) }
      let without = DirectConvolution(
        plain.shape, x.buffer, kernel: w.buffer, bias: nil, into: y.buffer
      ) { other($0, $1) }
      KernelLevelGate.use(level) {
        // Twice: a second run finds the memory of the first.
        with.runAll(with.pieces)
        with.runAll(with.pieces)
        plain.expect(y, plain.results(), "result")
        without.runAll(without.pieces)
        plain.expect(y, plain.results(withBias: false), "result without bias")
      }
    }
  }

  @Test func aNotANumberReachesTheWindowsThatSeeIt() {
    let plain = PlainConvolution((4, 4, 1), kernel: (2, 2, 1))
    var numbers = plain.x
    numbers[5] = .nan
    let (x, w) = (GuardedBuffer(numbers), GuardedBuffer(plain.kernel))
    let y = GuardedBuffer(count: 9)
    let memory = NamedMemory()
    DirectConvolution(plain.shape, x.buffer, kernel: w.buffer, bias: nil, into: y.buffer) {
      memory($0, $1)
    }.runAll()
    #expect(
      y.values.map(\.isNaN) == [true, true, false, true, true, false, false, false, false])
  }
}
