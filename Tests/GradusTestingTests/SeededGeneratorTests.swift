import GradusTesting
import Testing

@Suite struct SeededGeneratorTests {
  @Test func theSameSeedGivesTheSameNumbers() {
    func numbers(_ seed: UInt64) -> [UInt64] {
      var generator = SeededGenerator(seed: seed)
      return (0..<20).map { _ in generator.next() }
    }
    #expect(numbers(1) == numbers(1))
    #expect(
      Set((0..<50).flatMap { numbers($0) }).count == 1_000, "neighbouring seeds share nothing")
  }
}
