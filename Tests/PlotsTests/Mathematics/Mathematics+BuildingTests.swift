import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsBuildingTests {
  private func row(_ formula: Mathematics, _ glyphs: Glyphs = .unicode) -> String {
    MathematicsLayout(.row, glyphs: glyphs).box(formula).text
  }

  @Test func numbersAreShort() {
    #expect(row(.value(-0.25)) == "−0.25")
    #expect(row(.value(.infinity)) == "∞" && row(.value(-.infinity)) == "−∞")
    #expect(row(.value(.nan)) == "NaN")
    #expect(row(.matrix(of: [[1, -2], [0.5, 4]])) == "[1, −2; 0.5, 4]")
    #expect(row(.vector(of: [1, 2])) == "[1, 2]ᵀ")
  }

  @Test func productsBracketSums() {
    #expect(row(.dotProduct(["a", ["b", "+", 1], -2])) == "a·(b + 1)·(−2)")
    #expect(row(.dotProduct([-2, "a"])) == "−2·a")
    #expect(row(.dotProduct(["a"])) == "a" && row(.dotProduct([])) == "")
  }

  @Test func callsAreSetAsInPrint() {
    #expect(row(.call("sqrt", ["x"])) == "√x")
    #expect(row(.call("abs", ["x"])) == "|x|")
    #expect(row(.call("norm", ["x"])) == "‖x‖")
    #expect(row(.call("exp", [["−", "z"]])) == "e⁻ᶻ")
    #expect(row(.call("max", ["a", "b"])) == "max(a, b)")
  }

  @Test func indicesAndTransposes() {
    #expect(row(.indexed("w", [])) == "w")
    #expect(row(.indexed("w", ["i"])) == "wᵢ")
    #expect(row(.indexed("w", ["i", 2])) == "wᵢ,₂")
    #expect(row(.transposed("W")) == "Wᵀ" && row(.transposed("W"), .ascii) == "W^T")
    #expect(row(.transposed(["A", "+", "B"])) == "(A + B)ᵀ")
  }

  @Test func comparisonsHaveTheirSigns() {
    #expect(row(.comparison("a", "<=", ["b", "+", 1])) == "a ≤ b + 1")
    #expect(row(.comparison("a", "!=", 0), .ascii) == "a != 0")
  }
}
