import GradusTesting
import Tensors
import Testing

@Suite struct WinogradConvolutionTests {
  /// Pictures that tiles of four fill, do not fill, or are larger than; channels and filters that
  /// fill vectors, and others; several blocks of tiles.
  static let cases: [PlainConvolution] = {
    var cases: [PlainConvolution] = []
    for padded in [false, true] {
      for (height, width) in [(3, 3), (6, 6), (7, 5), (10, 6), (9, 11), (4, 19)] {
        cases += [
          PlainConvolution((height, width, 16), kernel: (3, 3, 16), padded: padded, batch: 2),
          PlainConvolution((height, width, 5), kernel: (3, 3, 19), padded: padded, batch: 3),
        ]
      }
    }
    return cases + [
      PlainConvolution((1, 1, 16), kernel: (3, 3, 16), padded: true),
      PlainConvolution((2, 1, 1), kernel: (3, 3, 1), padded: true, batch: 5),
      PlainConvolution((26, 26, 32), kernel: (3, 3, 64), batch: 2),
      PlainConvolution((14, 14, 48), kernel: (3, 3, 24), padded: true, batch: 7),
      PlainConvolution((5, 6, 130), kernel: (3, 3, 70), padded: true, batch: 31),
    ]
  }()

  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheDefinition(_ level: KernelLevel) {
    for plain in Self.cases {
      let (x, w) = (GuardedBuffer(plain.x), GuardedBuffer(plain.kernel))
      let (b, y) = (GuardedBuffer(plain.bias), GuardedBuffer(count: plain.dy.count))
      let memory = NamedMemory()
      let u = memory("u", WinogradConvolution.transformedCount(plain.shape))
      let with = WinogradConvolution(
        plain.shape, x.buffer, transformed: u, bias: b.buffer, into: y.buffer
      ) { memory($0, $1) }
      let without = WinogradConvolution(
        plain.shape, x.buffer, transformed: u, bias: nil, into: y.buffer
      ) { memory($0, $1) }
      KernelLevelGate.use(level) {
        WinogradKernel(plain.shape, w.buffer, into: u).runAll()
        with.runAll(with.pieces)
        plain.expect(y, plain.results(), "result", 5e-6)
        without.runAll(without.pieces)
        plain.expect(y, plain.results(withBias: false), "result without bias", 5e-6)
      }
    }
  }

  @Test func itIsChosenWhereItIsFaster() {
    #expect(PlainConvolution((26, 26, 32), kernel: (3, 3, 64)).shape.method == .winograd)
    #expect(PlainConvolution((26, 26, 1), kernel: (3, 3, 32)).shape.method == .direct)
    #expect(
      PlainConvolution((26, 26, 32), kernel: (3, 3, 64), stride: (1, 2)).shape.method == .direct)
    #expect(PlainConvolution((26, 26, 32), kernel: (3, 5, 64)).shape.method == .direct)
    #expect(
      PlainConvolution((26, 26, 64), kernel: (3, 3, 64), groups: 2).shape.method == .direct)
  }

  /// The first numbers of the definition alone: a window of one number, and a kernel that counts.
  @Test func aSingleNumberGivesTheKernel() {
    let plain = PlainConvolution((3, 3, 1), kernel: (3, 3, 1), padded: true)
    let (x, w) = (
      GuardedBuffer([0, 0, 0, 0, 1, 0, 0, 0, 0]), GuardedBuffer([1, 2, 3, 4, 5, 6, 7, 8, 9])
    )
    let y = GuardedBuffer(count: 9)
    let memory = NamedMemory()
    let u = memory("u", WinogradConvolution.transformedCount(plain.shape))
    WinogradKernel(plain.shape, w.buffer, into: u).runAll()
    WinogradConvolution(plain.shape, x.buffer, transformed: u, bias: nil, into: y.buffer) {
      memory($0, $1)
    }.runAll()
    for (found, expected) in zip(y.values, [9, 8, 7, 6, 5, 4, 3, 2, 1] as [Float]) {
      #expect(abs(found - expected) < 1e-5)
    }
  }
}
