import Tensors
import Testing

@Suite struct BufferTests {
  @Test func partsShareTheirNumbers() {
    let arena = Arena()
    let buffer = arena.buffer(5)
    buffer.copy([1, 2, 3, 4, 5])
    let middle = buffer.part(from: 1, count: 3)
    middle[0] = 9
    #expect(buffer.values == [1, 9, 3, 4, 5])
    middle.fill(with: 7)
    #expect(buffer.values == [1, 7, 7, 7, 5])
    buffer.part(from: 0, count: 2).copy(buffer.part(from: 3, count: 2))
    #expect(buffer.values == [7, 5, 7, 7, 5])
  }

  @Test func spansReadAndWriteInPlace() {
    let arena = Arena()
    let buffer = arena.buffer(3)
    buffer.withMutableSpan { span in
      for index in span.indices { span[index] = Float(index) }
    }
    #expect(buffer.withSpan { $0[2] } == 2)
    buffer.copy([4, 5, 6, 7][1...])
    #expect(buffer.values == [5, 6, 7])
  }

  @Test func rowsAreGatheredInTheirOrder() {
    let arena = Arena()
    let buffer = arena.buffer(6)
    let matrix: [Float] = [0, 1, 10, 11, 20, 21, 30, 31]
    buffer.gather([9, 3, 0, 3][1...], of: 2, from: matrix)
    #expect(buffer.values == [30, 31, 0, 1, 30, 31])
    arena.buffer(0).gather([], of: 0, from: [])
  }
}
