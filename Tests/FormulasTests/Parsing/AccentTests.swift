import Testing

@testable import Formulas

struct AccentTests {
  @Test func composedAndCombinedFormsAreOneName() {
    #expect(VariableName.canonical("ŷ") == "yhat")
    #expect(VariableName.canonical("y\u{302}") == "yhat")
    #expect(VariableName.canonical("x\u{304}₁") == "xbar1")
    #expect(VariableName.canonical("θ\u{302}") == "thetahat")
  }

  @Test func everyMarkedLetterIsOneCharacter() {
    for accent in Accent.allCases {
      for letter in "abcxyzABC" {
        let shown = accent.over(String(letter))
        #expect(shown.count == 1)
        #expect(VariableName.canonical(shown) == String(letter) + accent.rawValue)
      }
    }
  }
}
