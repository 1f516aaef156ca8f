import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct FormulaLinesTests {
  private func broken(_ formula: Mathematics, _ columns: Int, _ rows: Int = 9) -> MathematicsBox? {
    let box = MathematicsLayout(.row, glyphs: .ascii).box(formula)
    return FormulaLines(box, in: Size(columns: columns, rows: rows)).broken()
  }

  private func text(_ box: MathematicsBox?) -> [String] {
    guard let box else { return [] }
    var rows = Array(
      repeating: Array(repeating: Character(" "), count: box.columns), count: box.rows)
    for piece in box.pieces {
      for (offset, character) in piece.text.enumerated() {
        rows[piece.row + box.ascent][piece.column + offset] = character
      }
    }
    return rows.map { line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private let sum: Mathematics = ["y", "=", "aaaa", "+", "bbbb", "+", "cccc", "=", "d"]

  @Test func whatFitsStaysAsItIs() {
    #expect(text(broken(sum, 40)) == ["y = aaaa + bbbb + cccc = d"])
  }

  @Test func linesBeginWithOperators() {
    #expect(text(broken(sum, 24)) == ["y = aaaa + bbbb + cccc", "  = d"])
    #expect(text(broken(sum, 16)) == ["y = aaaa + bbbb", "    + cccc = d"])
  }

  @Test func anotherFormulaBeginsALine() {
    let two: Mathematics = ["aaaa", "=", "b", ",", "cccc", "=", "d"]
    #expect(text(broken(two, 14)) == ["aaaa = b,", "cccc = d"])
  }

  @Test func whatCannotBeBrokenDoesNotFit() {
    #expect(broken(sum, 3) == nil)
    #expect(broken(sum, 16, 1) == nil)
    #expect(broken(.symbol("aaaaaaaaaa"), 5) == nil)
  }

  @Test func theFocusGoesWithItsLine() throws {
    let set = MathematicsLayout(.row, glyphs: .ascii, focus: [6]).box(sum)
    let box = try #require(FormulaLines(set, in: Size(columns: 16, rows: 4)).broken())
    #expect(box.focus == [Rect(column: 6, row: 1, columns: 4, rows: 1)])
  }
}
