import Cells
import Testing
import GradusTesting

@testable import WorkbookApp

@Suite struct HelpScreenTests {
  @Test(arguments: [(80, 24), (60, 18)])
  func golden(_ columns: Int, _ rows: Int) {
    var rig = Rig(columns, rows, lesson: "lin-04")
    rig.press("?")
    expectGolden(rig.canvas.golden, "help-\(columns)x\(rows)")
  }

  @Test func typingFindsKeysByWhatTheyDo() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("?rate")
    #expect(rig.text.contains("a larger rate") && !rig.text.contains("one step"))
    rig.press("<C-u>xyzzy")
    #expect(rig.text.contains("No key does"))
    rig.press("<Enter>")
    #expect(rig.workbook.screens.count == 3)
    rig.press("<Esc>")
    #expect(rig.workbook.screens.count == 2)
  }

  @Test func theChosenItemStaysInView() {
    var rig = Rig(60, 18, lesson: "lin-04")
    rig.press("?")
    for _ in 0..<30 {
      rig.press("<Down>")
      #expect(rig.text.contains("▸"))
    }
  }

  @Test func aClickDoesTheItem() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("?one step")
    rig.click("one step")
    #expect(rig.text.contains("Search: one step") || rig.text.contains("step 1:"))
  }
}
