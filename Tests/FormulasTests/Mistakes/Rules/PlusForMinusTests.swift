import Testing

@testable import Formulas

struct PlusForMinusTests {
  @Test func addsWhatIsSubtracted() throws {
    #expect(try twinLines("w - eta*dw").contains("plus-for-minus: w + eta*dw"))
    #expect(
      try sentences(of: "plus-for-minus", "w - eta*dw") == [
        "You added η·dw instead of subtracting it."
      ])
  }
}
