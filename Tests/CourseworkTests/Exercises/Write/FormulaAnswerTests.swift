import Formulas
import Testing

@testable import Coursework

struct FormulaAnswerTests {
  private let reading = FormulaAnswer(name: "w'", offered: ["w", "eta"], hidden: ["dw"])

  private func sentence(_ text: String) -> String? {
    if case .failure(let unreadable) = reading.read(text) { unreadable.sentence } else { nil }
  }

  @Test(arguments: ["w*eta", "w' = w*eta", "w′ = w·η", "  w'=w * eta "])
  func theNameInFrontMayBeThere(_ text: String) throws {
    guard case .success(let formula) = reading.read(text) else {
      Issue.record("\(text) is a formula")
      return
    }
    #expect(formula == (try Formula(parsing: "w*eta")))
  }

  @Test func whatCannotBeUsedIsNamed() {
    #expect(sentence("w + dw") == "Write it without dw. You may use w, eta.")
    #expect(sentence("w + q9") == "The name q₉ has no value here. You may use w, eta.")
    #expect(sentence("  ") == "Write a formula. You may use w, eta.")
    #expect(sentence("b = w")?.hasPrefix("What is asked is w′, not b.") == true)
    #expect(sentence("w' = w +")?.contains("missing") == true)
    #expect(sentence("w == eta") == nil)
    #expect(sentence(String(repeating: "(", count: 1001))?.hasPrefix("Write at most") == true)
  }

  @Test func aFormulaOfNumbersAloneNeedsNoNames() {
    let plain = FormulaAnswer(name: nil, offered: [], hidden: [])
    if case .failure(let unreadable) = plain.read("x") {
      #expect(unreadable.sentence == "The name x has no value here. Write it with numbers.")
      #expect(unreadable.verdict.outcome == .unreadable)
    } else {
      Issue.record("x has no value")
    }
  }
}
