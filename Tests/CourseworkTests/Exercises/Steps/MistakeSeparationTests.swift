import Formulas
import Testing

@testable import Coursework

struct MistakeSeparationTests {
  private func separation(_ steps: String, _ given: String) throws -> MistakeSeparation {
    var table = BlockTable(
      "given = { \(given) }\nsteps = \"\(steps)\"", name: "This block", file: "a.md", firstLine: 1)
    let kind = try #require(StepsExercise(reading: &table))
    return MistakeSeparation(
      try #require(kind.variant(seed: nil) as? StepsVariant))
  }

  @Test func aMistakeThatGivesTheRightResultIsSeen() throws {
    // With the rate 1 forgetting it changes nothing.
    let hidden = try separation("w1 = w - eta*g", "w = 5, eta = 1, g = 3")
    #expect(!hidden.isFull)
    #expect(hidden.hiddenMistake?.sentence.contains("left out the rate") == true)
    let open = try separation("w1 = w - eta*g", "w = 5, eta = 0.1, g = 3")
    #expect(open.hiddenMistake == nil)
  }

  @Test func twoLikelyMistakesThatAreAlikeAreSeen() throws {
    // Leaving out the factor 2 and leaving out x both give 2.
    #expect(try !separation("f = 2*x", "x = 2").isFull)
    #expect(try separation("f = 2*x", "x = 7.3").isFull)
  }

  @Test func vectorsAreApartIfOneEntryIs() throws {
    #expect(try separation("e = p - q", "p = [5, 3], q = [0, 1]").isFull)
    #expect(try !separation("e = p - q", "p = [5, 3], q = [0, 0]").isFull)
  }

  @Test func theDrawnSeedsTellMistakesApart() throws {
    for text in [Samples.epoch, Samples.steps] {
      let kind = try exercise(text).kind
      var given: Set<[String]> = []
      for seed in 0..<30 as Range<UInt64> {
        let variant = try #require(kind.variant(seed: seed) as? StepsVariant)
        #expect(MistakeSeparation(variant).isFull, "\(variant.given)")
        given.insert(variant.given)
      }
      #expect(given.count >= 5)
    }
  }
}
