import Tensors
import Testing

@Suite struct WorkersTests {
  /// Counts how often each piece is done.
  private struct Count: Kernel {
    let counts: Buffer

    func run(piece: Int) { counts[piece] += 1 }
  }

  @Test func startingAndStoppingLeavesNothingBehind() {
    for _ in 0..<200 { #expect(Workers() != nil) }
  }

  @Test func workAfterASleepIsDoneAsWell() throws {
    let workers = try #require(Workers())
    let arena = Arena()
    let counts = arena.buffer(7)
    var tape = Tape()
    tape.append(Count(counts: counts), pieces: 7, work: .max)
    for round in 0..<300 {
      // Long enough, now and then, for the second thread to go to sleep.
      if round.isMultiple(of: 100) {
        var waste = 0.0
        for index in 0..<3_000_000 { waste += Double(index).squareRoot() }
        #expect(waste > 0)
      }
      tape.run(on: workers)
    }
    #expect(counts.values.allSatisfy { $0 == 300 })
  }
}
