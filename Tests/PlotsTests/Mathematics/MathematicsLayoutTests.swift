import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsLayoutTests {
  private func box(
    _ formula: Mathematics, _ form: MathematicsForm = .row, _ glyphs: Glyphs = .unicode
  )
    -> MathematicsBox
  { MathematicsLayout(form, glyphs: glyphs).box(formula) }

  @Test func aFractionStandsOnItsBar() {
    let fraction = box(.fraction(1, ["a", "+", "b"]), .display)
    #expect(fraction.ascent == 1 && fraction.descent == 1 && fraction.columns == 5)
    #expect(fraction.pieces.contains { $0.row == 0 && $0.text == "─────" })
  }

  @Test func inOneRowBracketsSayWhatBelongsTogether() {
    #expect(box(.fraction(["a", "+", 1], ["b", "c"])).text == "(a + 1)/(b c)")
    #expect(box([.fraction(1, "m"), "x"]).text == "(1/m)x")
    #expect(box(.superscript(["a", "+", "b"], 2)).text == "(a + b)²")
    #expect(box(.superscript("e", .subscript("z", "i"))).text == "e^(zᵢ)")
  }

  @Test func signsStandCloseAndOperationsApart() {
    #expect(box(["−", "a", "−", "b"]).text == "−a − b")
    #expect(box(["a", "=", "-", "b"], .row, .ascii).text == "a = -b")
  }

  @Test func indicesOfSeveralTermsAreKeptApartFromTheNextFactor() {
    let product: Mathematics = [.indexed("k", ["u", "v"]), .indexed("x", ["i"])]
    #expect(box(product).text == "kᵤ,ᵥ xᵢ")
    #expect(box(product, .row, .ascii).text == "k_(u,v) x_i")
  }

  @Test func aLargeMatrixIsShortened() {
    let matrix = box(
      .matrix(of: Array(repeating: Array(repeating: 1, count: 40), count: 40)), .display)
    #expect(matrix.rows == 12)
    #expect(matrix.pieces.contains { $0.text == "⋱" })
  }

  @Test func linesAreAlignedAtTheirRelations() {
    let lines = box(.lines([["a", "=", 1], ["bbb", "=", 2]]), .linear)
    #expect(lines.pieces.filter { $0.text == "=" }.map(\.column) == [4, 4])
  }
}
