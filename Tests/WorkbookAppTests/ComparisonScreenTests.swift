import Cells
import Plots
import Testing

@testable import WorkbookApp

@Suite struct ComparisonScreenTests {
  @Test func theRunStandsBesideThoseThatWereLeft() {
    var rig = Rig(120, 40, lesson: "log-04")
    rig.press("B")
    #expect(!rig.canvas.text.contains("those before it"))
    rig.press("nnnnnr+nnn")
    rig.press("B")
    let text = rig.canvas.text
    #expect(text.contains("This run and those before it"))
    #expect(text.contains("now") && text.contains("as the lesson has it"))
    #expect(text.contains("accuracy") && text.contains("held out loss"))
    rig.press("c")
    #expect(rig.canvas.text != text)
    rig.press("<Esc>")
    #expect(!rig.canvas.text.contains("those before it"))
  }
}
