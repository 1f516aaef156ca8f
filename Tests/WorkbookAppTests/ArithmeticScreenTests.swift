import Cells
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ArithmeticScreenTests {
  @Test func itScrollsWhenTheLinesDoNotFit() throws {
    let context = Rig(60, 18, lesson: "lin-04").workbook.context
    var screen = ArithmeticScreen(lines: (1...20).map { "line \($0) = 1 + 1 = 2" })
    func text(_ screen: ArithmeticScreen) -> String {
      var canvas = Canvas(size: context.size)
      screen.view(on: &canvas, in: canvas.bounds, context: context)
      return canvas.text
    }
    #expect(text(screen).contains("line 1 = ") && !text(screen).contains("line 20 = "))
    for _ in 0..<40 { _ = screen.update(.key(.down), in: context) }
    #expect(text(screen).contains("line 20 = ") && !text(screen).contains("line 1 = "))
    let actions = screen.update(.key(.escape), in: context)
    guard case .pop? = actions.first else {
      Issue.record("Esc leads back")
      return
    }
  }

  @Test func itStandsInForNumbersThatCannotBeAskedFor() {
    // A rule has no numbers of a step before its first.
    var rig = Rig(80, 24, lesson: "lin-02")
    rig.press("=")
    #expect(rig.text.contains("The arithmetic of"))
  }
}
