import Testing

@testable import Formulas

struct OldValueTests {
  @Test func usesTheEarlierValueEverywhere() throws {
    let lines = try twinLines("x1 - eta*2*x1", earlier: ["x₁": "x₀"])
    #expect(lines.contains("old-value: x0 - eta*2*x0"))
    #expect(
      try sentences(of: "old-value", "x1 - eta*2*x1", earlier: ["x1": "x0"]) == [
        "You used the old value x₀ again where the rule has x₁.",
        "You used the old value x₀ again where the rule has x₁.",
        "You used the old value x₀ again where the rule has x₁.",
      ])
  }

  @Test func usesItAtOnePlaceToo() throws {
    let lines = try twinLines("x1 - eta*2*x1", earlier: ["x1": "x0"])
    #expect(lines.contains("old-value: x0 - eta*2*x1"))
    #expect(lines.contains("old-value: x1 - eta*2*x0"))
  }

  @Test func goesBackAsFarAsThereAreValues() throws {
    let lines = try twinLines("x3^2", earlier: ["x3": "x2", "x2": "x1", "x1": "x0"])
    #expect(lines.filter { $0.hasPrefix("old-value") }.count == 3)
    #expect(lines.contains("old-value: x0^2"))
    #expect(try twinLines("x^2", earlier: ["x": "y", "y": "x"]).contains("old-value: y^2"))
  }

  @Test func leavesQuantitiesWithoutAnEarlierValue() throws {
    #expect(try sentences(of: "old-value", "w + b").isEmpty)
    #expect(try sentences(of: "old-value", "w + b", earlier: ["c": "c0", "w": "no name"]).isEmpty)
  }
}
