import Formulas
import Testing

@testable import Coursework

struct MistakeVariantTests {
  @Test func aPageMayHoldVectors() throws {
    let kind = try exercise(
      """
      id = "v"
      kind = "mistake"
      ask = "?"
      given = { p = [6, 16], q = [4, 8] }
      page = \"""
      e = p + q
      J = mean(e^2)
      \"""
      fault = "e"
      right = "p - q"
      says = "The error is a difference."
      """
    ).kind
    let variant = try #require(kind.variant(seed: nil) as? MistakeVariant)
    #expect(variant.given[1] == "1.  e = p + q = [6, 16] + [4, 8] = [10, 24]")
    #expect(variant.questions[1].form == .vector(2))
    #expect(variant.solution == ["a", "2 8"])
    #expect(variant.judge("2 8", question: 1, earlier: ["a"]) == Verdict(.right))
    #expect(variant.judge("10 24", question: 1, earlier: ["a"]).mistake == "as-on-the-page")
    #expect(variant.judge("2 9", question: 1, earlier: ["a"]).mistake != nil)
  }
}
