import Formulas
import Testing

@testable import Coursework

struct CarriedNumbersTests {
  private func variant() throws -> StepsVariant {
    try #require(try exercise(Samples.epoch).kind.variant(seed: nil) as? StepsVariant)
  }

  @Test func wrongAnswersAreCarriedAndNamed() throws {
    let variant = try variant()
    let carried = CarriedNumbers(variant, before: 3, answers: ["6 16 31 26", "2 8 17 13", "193"])
    #expect(carried.numbers.values["dw"] == Value(193))
    #expect(carried.wrong == ["dw": "193 from step 3"])
    #expect(carried.sources(of: variant.rules[4], in: variant).wrong == ["193 from step 3"])
    #expect(carried.sources(of: variant.rules[5], in: variant).wrong.isEmpty)
  }

  @Test func whatWasLeftOutFollowsFromTheRest() throws {
    let variant = try variant()
    let carried = CarriedNumbers(variant, before: 4, answers: ["6 16 31 26", "4 8 17 13"])
    #expect(carried.skipped == [2, 3])
    #expect(carried.numbers.values["db"] == Value(10.5))
    // The step that is left out passes the wrong number on.
    #expect(
      carried.sources(of: variant.rules[5], in: variant).wrong == ["[4, 8, 17, 13] from step 2"])
  }

  @Test(arguments: ["0 0 0 0", "7 7 7 7"])
  func entriesAllAlikeAreNotCarried(_ text: String) throws {
    let variant = try variant()
    let carried = CarriedNumbers(variant, before: 2, answers: ["6 16 31 26", text])
    #expect(carried.numbers.values["e"] == Value([2, 8, 17, 13]))
    let sources = carried.sources(of: variant.rules[2], in: variant)
    #expect(sources.wrong.isEmpty && sources.trivial.count == 1)
    let verdict = variant.judge("17", question: 2, earlier: ["6 16 31 26", text])
    #expect(verdict.sentences.contains { $0.contains("would make the rest trivial") })
  }

  @Test func roundedAnswersKnowHowFarTheyMayBeOff() throws {
    let variant = try variant()
    let carried = CarriedNumbers(
      variant, before: 3, answers: ["6 16 31 26", "2 8 17 13", "48.3"])
    #expect(abs((carried.numbers.widths["dw"]?[0] ?? 0) - 0.05) < 0.001)
    #expect(carried.wrong.isEmpty)
  }
}
