import Testing

@testable import Formulas

struct RootForgottenTests {
  @Test func takesNoRoot() throws {
    #expect(try twinLines("sqrt(v)").contains("root-forgotten: v"))
    #expect(
      try sentences(of: "root-forgotten", "a/sqrt(v + 1)") == [
        "You did not take the square root of (v + 1)."
      ])
  }
}
