import Tensors
import Testing

@Suite struct ArenaTests {
  @Test func buffersBeginAtZeroAndDoNotOverlap() {
    let arena = Arena()
    let buffers = [1, 15, 16, 17, 100_000, 3].map { arena.buffer($0) }
    for (index, buffer) in buffers.enumerated() {
      #expect(buffer.values.allSatisfy { $0 == 0 })
      buffer.fill(with: Float(index + 1))
    }
    for (index, buffer) in buffers.enumerated() {
      #expect(buffer.values.allSatisfy { $0 == Float(index + 1) })
    }
  }

  @Test func itSaysWhatItTakes() {
    let arena = Arena()
    _ = arena.buffer(1)
    _ = arena.buffer(17)
    #expect(arena.byteCount == 64 + 128)
  }

  @Test func anEmptyBufferHasNoNumbers() {
    #expect(Arena().buffer(0).values.isEmpty)
  }
}
