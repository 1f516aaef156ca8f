import Testing

@testable import Formulas

struct ProductPartsTests {
  private func parts(_ text: String) throws -> ProductParts {
    ProductParts(try Formula(parsing: text).expression)
  }

  @Test func takesTheCoefficientOut() throws {
    #expect(try parts("-2*x*3/4").coefficient == Coefficient(-3, over: 2))
    #expect(try parts("-2*x*3/4").rest == .variable("x"))
    #expect(try parts("6/4").isNumber)
    #expect(try parts("6/4").rest == nil)
  }

  @Test func refusesToDivideByZero() throws {
    #expect(try parts("x/0").expression == nil)
    #expect(try parts("0/0").expression == nil)
  }
}
