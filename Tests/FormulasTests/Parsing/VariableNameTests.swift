import Formulas
import Testing

struct VariableNameTests {
  @Test(arguments: [
    ("eta", "η"), ("x1", "x₁"), ("x12", "x₁₂"), ("yhat", "ŷ"), ("ybar", "ȳ"), ("w'", "w′"),
    ("w1''", "w₁′′"), ("lambda", "λ"), ("Sigma", "Σ"), ("sigma2", "σ₂"), ("dw", "dw"),
    ("dx1", "dx₁"), ("dbeta", "dβ"), ("dyhat", "dŷ"), ("delta", "δ"), ("loss", "loss"),
    ("learning_rate", "learning_rate"), ("x_1", "x_1"), ("muhat", "μ̂"), ("rebar", "rebar"),
  ])
  func hasASpellingInBooks(_ ascii: String, _ unicode: String) {
    #expect(VariableName.printed(ascii) == unicode)
    #expect(VariableName.canonical(unicode) == ascii)
    #expect(VariableName.canonical(ascii) == ascii)
    #expect(VariableName.printed(ascii, .ascii) == ascii)
  }

  @Test(arguments: ["", "1x", "'", "x y", "x'1", "₁", "é", "x-1", "x²", "w\u{7}"])
  func refusesWhatIsNoName(_ text: String) {
    #expect(VariableName.canonical(text) == nil)
  }

  @Test func refusesEndlessNames() {
    #expect(VariableName.canonical(String(repeating: "a", count: 40)) != nil)
    #expect(VariableName.canonical(String(repeating: "a", count: 41)) == nil)
    #expect(VariableName.canonical(String(repeating: "a", count: 1_000_000)) == nil)
    #expect(VariableName.canonical("a" + String(repeating: "\u{302}", count: 100_000)) == nil)
  }
}
