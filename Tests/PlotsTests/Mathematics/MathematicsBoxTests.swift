import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsBoxTests {
  @Test func aBoxGrowsAroundWhatIsAdded() {
    var box = MathematicsBox("ab")
    box.add("漢", column: 3, row: -2)
    #expect(box.columns == 5 && box.ascent == 2 && box.descent == 0 && box.rows == 3)
    box.markFocus()
    #expect(box.focus == [Rect(column: 0, row: -2, columns: 5, rows: 3)])
  }

  @Test func namesAreKeptApart() {
    func gap(_ a: String, _ b: String, isTight: Bool = false) -> Int {
      MathematicsBox.gap(MathematicsBox(a), MathematicsBox(b), isTight: isTight)
    }
    #expect(gap("eta", "x") == 1 && gap("W", "a") == 1)
    #expect(gap("2", "π") == 0 && gap("i", "j", isTight: true) == 0)
  }

  @Test func linesAreStackedAroundTheMiddle() {
    let box = MathematicsBox.stack([(MathematicsBox("a"), 0), (MathematicsBox("b"), 2)], gap: 1)
    #expect(box.pieces.map(\.row) == [-1, 1] && box.columns == 3)
  }
}
