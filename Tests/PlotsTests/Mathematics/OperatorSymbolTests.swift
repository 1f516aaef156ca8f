import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct OperatorSymbolTests {
  @Test func operatorsHaveAKindAndWords() {
    #expect(OperatorSymbol("=")?.kind == .relation)
    #expect(OperatorSymbol("-")?.text == "−")
    #expect(OperatorSymbol("·")?.words == "times")
    #expect(OperatorSymbol("x") == nil)
  }

  @Test func everyOperatorHasAnASCIISpelling() {
    for text in ["=", "←", "≤", "≫", "⊆", "↦", "∝", "∗", "⊙", "∘", "∪", "′", "…", "unknown"] {
      let spelled = OperatorSymbol.spelled(text, .ascii)
      #expect(!spelled.isEmpty && spelled.allSatisfy(\.isASCII) && spelled != "?")
    }
  }
}
