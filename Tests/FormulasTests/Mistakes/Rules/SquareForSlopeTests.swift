import Testing

@testable import Formulas

struct SquareForSlopeTests {
  @Test func takesTheSquareItself() throws {
    #expect(try twinLines("a - eta*2*a").contains("square-for-slope: a - eta*a^2"))
    #expect(try twinLines("2*(w - 3)").contains("square-for-slope: (w - 3)^2"))
    #expect(
      try sentences(of: "square-for-slope", "eta*2*x") == [
        "You used x² itself where its slope 2·x belongs."
      ])
  }

  @Test(arguments: ["eta*3*x", "2*e*x", "x*y", "2*eta"])
  func leavesProductsThatAreNoSlope(_ text: String) throws {
    #expect(try sentences(of: "square-for-slope", text).isEmpty)
  }
}
