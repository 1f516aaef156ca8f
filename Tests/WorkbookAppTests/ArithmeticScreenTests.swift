import Cells
import Testing

@testable import WorkbookApp

@Suite struct ArithmeticScreenTests {
  @Test func itScrollsWhenTheLinesDoNotFit() {
    var rig = Rig(60, 18, lesson: "lin-04")
    rig.press("n=")
    let top = rig.text
    #expect(top.contains("∂f/∂x₁"))
    rig.press("jjjjjjjjjjjj")
    #expect(rig.text.contains("f = x₁² + x₂²"))
    rig.press("<Esc>")
    #expect(rig.text.contains("step 1:"))
  }
}
