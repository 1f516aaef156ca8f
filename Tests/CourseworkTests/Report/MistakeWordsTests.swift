import Foundation
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

  @Test func oneOfSeveralWordsIsEnough() {
    #expect(MistakeWords.isMet("old-for-new | factor-left-out", by: ["rate-forgotten"]))
    #expect(MistakeWords.isMet("old-for-new|factor-left-out", by: ["old-value"]))
    #expect(!MistakeWords.isMet("old-for-new | factor-left-out", by: ["plus-for-minus"]))
    #expect(!MistakeWords.isMet("old-for-new | factor-left-out", by: []))
  }

  @Test func amongSeveralWordsThereMayBePairs() {
    let words = "square-forgotten | sum-for-mean + sign"
    #expect(MistakeWords.isMet(words, by: ["square-forgotten"]))
    #expect(MistakeWords.isMet(words, by: ["minus-for-plus+sum-for-mean"]))
    // Half of a pair is not the pair, and a pair is not one of its halves.
    #expect(!MistakeWords.isMet(words, by: ["sum-for-mean"]))
    #expect(!MistakeWords.isMet(words, by: ["square-forgotten+sum-for-mean"]))
  }

  @Test func aPairOfTheSameWordNeedsBoth() {
    #expect(MistakeWords.isMet("sign + sign", by: ["plus-for-minus+sign-left-out"]))
    #expect(!MistakeWords.isMet("sign + sign", by: ["plus-for-minus+old-value"]))
    #expect(!MistakeWords.isMet("sign + sign", by: ["plus-for-minus"]))
  }

  @Test func wordsThatAreNoneMeetNothing() {
    for word in ["", "|", "+", " | ", "nonsense", "+ |"] {
      #expect(
        !MistakeWords.isMet(word, by: ["plus-for-minus", "sum-for-mean+old-value"]), "\(word)")
    }
  }

  @Test func everyWordIsExplainedToThoseWhoWriteCases() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/mistakes/README.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let words = Set(
      rows.filter { $0.hasPrefix("| ") }.compactMap {
        $0.split(separator: "|").first?.split(separator: " ").first.map(String.init)
      })
    for word in MistakeWords.rules.keys { #expect(words.contains(word), "\(word)") }
    #expect(words.isSuperset(of: ["sum-for-mean", "swapped-digits", "authored"]))
  }
}
