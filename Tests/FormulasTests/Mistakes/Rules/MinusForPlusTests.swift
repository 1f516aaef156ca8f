import Testing

@testable import Formulas

struct MinusForPlusTests {
  @Test func subtractsWhatIsAdded() throws {
    #expect(try twinLines("w*x + b").contains("minus-for-plus: w*x - b"))
    #expect(
      try sentences(of: "minus-for-plus", "w*x + b") == [
        "You subtracted b instead of adding it."
      ])
  }
}
