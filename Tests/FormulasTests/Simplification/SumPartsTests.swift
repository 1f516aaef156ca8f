import Testing

@testable import Formulas

struct SumPartsTests {
  private func collected(_ text: String) throws -> String? {
    SumParts(try Formula(parsing: text).expression).expression?.printed(.ascii)
  }

  @Test func putsLikeTermsTogether() throws {
    #expect(try collected("a + b + a - 3*b + 1 - 1") == "2*a - 2*b")
    #expect(try collected("x/3 + x/6") == "x/2")
    #expect(try collected("a - a") == "0")
  }

  @Test func beginsWithAPositiveTerm() throws {
    #expect(try collected("-(y - yhat)") == "yhat - y")
    #expect(try collected("-a - b") == "-a - b")
  }

  @Test func leavesTermsThatDivideByZero() throws {
    #expect(try collected("a + b/0") == nil)
  }
}
