import Tensors
import Testing

@Suite struct FloatingPointModeTests {
  @Test func theSmallestNumbersAreZeroInsideAndBackOutside() {
    let arena = Arena()
    let buffer = arena.buffer(1)
    buffer[0] = 0x1p-126
    func half() -> Float {
      Kernels.scale(buffer, by: 0.5, into: buffer)
      defer { buffer[0] = 0x1p-126 }
      return buffer[0]
    }
    #expect(half() == 0x1p-127)
    #expect(FloatingPointMode.flushingToZero { half() } == 0)
    #expect(half() == 0x1p-127)
  }

  @Test func anErrorBringsTheModeBackToo() {
    struct Stop: Error {}
    let arena = Arena()
    let buffer = arena.buffer(1)
    #expect(throws: Stop.self) { try FloatingPointMode.flushingToZero { throw Stop() } }
    buffer[0] = 0x1p-126
    Kernels.scale(buffer, by: 0.5, into: buffer)
    #expect(buffer[0] == 0x1p-127)
  }
}
