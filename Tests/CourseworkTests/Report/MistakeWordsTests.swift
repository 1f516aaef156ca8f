import Testing

@testable import Coursework

struct MistakeWordsTests {
  @Test func aWordStandsForItsRules() {
    #expect(MistakeWords.isMet("sum-for-mean", by: ["sum-for-mean"]))
    #expect(MistakeWords.isMet("sign", by: ["plus-for-minus"]))
    #expect(MistakeWords.isMet("old-for-new", by: ["authored", "old-value"]))
    #expect(!MistakeWords.isMet("old-for-new", by: ["new-value"]))
    #expect(!MistakeWords.isMet("sign", by: []))
  }

  @Test func twoMistakesAreMetInAnyOrder() {
    let named = ["coefficient-forgotten+plus-for-minus"]
    #expect(MistakeWords.isMet("sign+factor-left-out", by: named))
    #expect(!MistakeWords.isMet("sign", by: named))
    #expect(!MistakeWords.isMet("sign+term-left-out", by: named))
  }
}
