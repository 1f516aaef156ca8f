import Plots
import Cells
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ControlStripListTests {
  @Test func manyControlsAreListedWhereThereIsRoom() {
    #expect(ControlStrip.lists(12, in: Rect(column: 0, row: 0, columns: 120, rows: 38)))
    #expect(!ControlStrip.lists(12, in: Rect(column: 0, row: 0, columns: 60, rows: 38)))
    #expect(!ControlStrip.lists(3, in: Rect(column: 0, row: 0, columns: 120, rows: 38)))
  }

  @Test func theListShowsAllWithTheirWordsAndTheMouseFindsThem() {
    var rig = Rig(120, 40, lesson: "lab-01")
    rig.press("<Tab>z")
    let text = rig.canvas.text
    for word in ["data", "optimizer", "batch", "momentum", "dropout", "noise"] {
      #expect(text.contains(word), "\(word)")
    }
    rig.click("batch")
    rig.press("16<Enter>")
    #expect(rig.canvas.text.contains("batch") && rig.canvas.text.contains("16"))
  }
}
