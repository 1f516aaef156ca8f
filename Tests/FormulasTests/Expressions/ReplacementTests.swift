import Testing

@testable import Formulas

struct ReplacementTests {
  @Test func formulasStandInForNames() throws {
    let rule = try Formula(parsing: "mean(e*x) - e")
    let e = try Formula(parsing: "w*x - y")
    #expect(rule.replacing(["e": e]) == (try Formula(parsing: "mean((w*x - y)*x) - (w*x - y)")))
    #expect(rule.replacing([:]) == rule)
  }

  @Test func whatBecomesTooLongIsRefused() throws {
    let sum = try Formula(parsing: Array(repeating: "x", count: 100).joined(separator: "+"))
    #expect(sum.replacing(["x": try Formula(parsing: "a*b*c")]) == nil)
  }
}
