import Testing

@testable import Formulas

struct PowerAsProductTests {
  @Test func multipliesByTheExponent() throws {
    #expect(try twinLines("x1^2").contains("power-as-product: 2*x1"))
    #expect(
      try sentences(of: "power-as-product", "x1^2") == [
        "You worked out 2·x₁ where the rule has x₁²."
      ])
  }
}
