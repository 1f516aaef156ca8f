import Coursework
import Testing

struct NearestWordTests {
  private let words = ["steps", "choice", "mistake", "given", "vary"]

  @Test(arguments: [
    ("step", "steps"), ("stesp", "steps"), ("STEPS", "steps"), ("mistakes", "mistake"),
    ("chioce", "choice"), ("gven", "given"), ("varry", "vary"),
  ])
  func oneSlipIsForgiven(_ typed: String, _ meant: String) {
    #expect(NearestWord.to(typed, among: words) == meant)
  }

  @Test func twoLettersSwappedAreOneSlip() {
    #expect(NearestWord.to("ab", among: ["ba"]) == "ba")
    #expect(NearestWord.to("ab", among: ["ca"]) == nil)
  }

  @Test func whatIsFarFromAllIsNothing() {
    #expect(NearestWord.to("gradient", among: words) == nil)
    #expect(NearestWord.to("steps", among: []) == nil)
  }

  @Test func aLongWordMayHoldMoreSlips() {
    #expect(NearestWord.to("gradeint-desent", among: ["gradient-descent"]) == "gradient-descent")
  }

  @Test func theNearestWins() {
    #expect(NearestWord.to("lin-05", among: ["lin-04", "lin-50", "lin-05"]) == "lin-05")
  }

  @Test func aVeryLongWordTakesNoTime() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(NearestWord.to(String(repeating: "x", count: 100_000), among: words) == nil)
    }
    #expect(time < .seconds(1))
  }
}
