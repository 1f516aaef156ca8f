import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsBindingTests {
  @Test func partsHoldTogetherMoreOrLess() {
    #expect(("x" as Mathematics).binding() == .atom)
    #expect((["a", "b"] as Mathematics).binding() == .product)
    #expect((["a", "·", "b"] as Mathematics).binding() == .product)
    #expect(Mathematics.fraction("a", "b").binding() == .quotient)
    #expect((-2 as Mathematics).binding() == .signed)
    #expect((["a", "+", "b"] as Mathematics).binding() == .sum)
    #expect(Mathematics.sum(of: "x").binding() == .sum)
    #expect(Mathematics.parenthesised(["a", "+", "b"]).binding() == .atom)
  }

  @Test func aSimpleArgumentNeedsNoBrackets() {
    #expect(Mathematics.isWrittenBeside("log", ["x"]))
    #expect(!Mathematics.isWrittenBeside("log", [["x", "+", 1]]))
    #expect(!Mathematics.isWrittenBeside("f", ["x"]))
  }
}
