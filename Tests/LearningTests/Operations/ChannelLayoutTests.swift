import Tensors
import Testing

@testable import Learning

@Suite struct ChannelLayoutTests {
  @Test(arguments: [1, 2, 3, 7, 16, 64, 100, 20_000], [1, 2, 6, 33, 4096])
  func piecesAreAllNumbersOnce(_ channels: Int, _ rows: Int) {
    let arena = Arena()
    let buffer = arena.buffer(channels * rows)
    let layout = ChannelLayout(count: buffer.count, channels: channels)
    #expect(layout.rows == rows && layout.width == channels * layout.repetitions)
    for piece in 0..<layout.pieces {
      let part = layout.part(buffer, piece)
      #expect(part.count == layout.wideRows(in: piece) * layout.width && part.count > 0)
      for index in 0..<part.count { part[index] += 1 }
    }
    #expect(buffer.values.allSatisfy { $0 == 1 })
  }

  @Test func narrowRowsAreLaidSideBySide() {
    func repetitions(_ channels: Int, _ rows: Int) -> Int {
      ChannelLayout(count: channels * rows, channels: channels).repetitions
    }
    #expect(repetitions(1, 64) == 64)
    #expect(repetitions(1, 128) == 64)
    #expect(repetitions(3, 1024) == 16)
    #expect(repetitions(3, 1020) == 4)
    #expect(repetitions(3, 33) == 1)
    #expect(repetitions(64, 1024) == 1)
    #expect(repetitions(100, 1024) == 1)
  }
}
