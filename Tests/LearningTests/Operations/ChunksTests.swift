import Tensors
import Testing

@testable import Learning

@Suite struct ChunksTests {
  @Test(arguments: [0, 1, Chunks.size - 1, Chunks.size, Chunks.size + 1, 3 * Chunks.size])
  func piecesHaveEveryNumberOnce(_ count: Int) {
    let arena = Arena()
    let buffer = arena.buffer(count)
    for index in 0..<count { buffer[index] = Float(index) }
    let pieces = (0..<Chunks.count(count)).map { buffer.chunk($0) }
    #expect(pieces.flatMap(\.values) == buffer.values)
    #expect(pieces.allSatisfy { $0.count <= Chunks.size })
  }
}
