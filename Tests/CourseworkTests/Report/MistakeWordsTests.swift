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
