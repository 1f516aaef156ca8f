import Tensors
import Testing

/// Adds one to every number of its part.
private struct Increment: Kernel {
  let buffer: Buffer
  let pieces: Int

  func run(piece: Int) {
    let size = buffer.count / pieces
    for index in piece * size..<(piece + 1) * size { buffer[index] += 1 }
  }
}

private struct Doubling: Kernel {
  let buffer: Buffer

  func run(piece: Int) {
    for index in 0..<buffer.count { buffer[index] *= 2 }
  }
}

@Suite struct KernelTests {
  @Test func aTapeRunsInItsOrderAsOftenAsWanted() {
    let arena = Arena()
    let buffer = arena.buffer(4)
    var tape = Tape()
    tape.append(Increment(buffer: buffer, pieces: 2), pieces: 2)
    tape.append(Doubling(buffer: buffer))
    #expect(tape.count == 2)
    tape.run(on: nil)
    #expect(buffer.values == [2, 2, 2, 2])
    tape.run(on: nil)
    #expect(buffer.values == [6, 6, 6, 6])
  }

  @Test func aKernelWithoutPiecesIsNoWork() {
    var tape = Tape()
    tape.append(Doubling(buffer: Arena().buffer(0)), pieces: 0)
    #expect(tape.count == 0)
  }

  @Test func twoThreadsDoEveryPieceOnce() throws {
    let arena = Arena()
    let buffer = arena.buffer(6400)
    let workers = try #require(Workers())
    var tape = Tape()
    tape.append(Increment(buffer: buffer, pieces: 64), pieces: 64, work: .max)
    for _ in 0..<2000 { tape.run(on: workers) }
    #expect(buffer.values.allSatisfy { $0 == 2000 })
  }
}
