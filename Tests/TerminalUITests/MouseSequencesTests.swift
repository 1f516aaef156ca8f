import Testing

@testable import TerminalUI

@Suite struct MouseSequencesTests {
  @Test(
    arguments: [
      ("<0;1;1", "M", .press, 0, 0), ("<0;80;24", "m", .release, 79, 23),
      ("<32;5;6", "M", .drag, 4, 5), ("<64;3;4", "M", .wheelUp, 2, 3),
      ("<65;3;4", "M", .wheelDown, 2, 3), ("<28;2;2", "M", .press, 1, 1),
      ("<80;2;2", "M", .wheelUp, 1, 1), ("<0;500;300", "M", .press, 499, 299),
    ] as [(String, String, Mouse.Action, Int, Int)])
  func reportsWithNumbersAreRead(
    _ text: String, _ final: String, _ action: Mouse.Action, _ column: Int, _ row: Int
  ) {
    let mouse = MouseSequences.sgr(Array(text.utf8), final: Array(final.utf8)[0])
    #expect(mouse == Mouse(action, column: column, row: row))
  }

  @Test(arguments: [
    "<1;4;4", "<2;4;4", "<35;4;4", "<66;4;4", "<128;4;4", "<0;0;4", "<0;4;0", "<0;4", "<0;4;4;4",
    "<", "", "0;4;4", "<a;4;4", "<0;999999;4", "<0;-1;4",
  ])
  func otherButtonsAndBrokenReportsAreNothing(_ text: String) {
    #expect(MouseSequences.sgr(Array(text.utf8), final: UInt8(ascii: "M")) == nil)
  }

  @Test func reportsWithBytesAreRead() {
    #expect(MouseSequences.x10([32, 33, 33]) == Mouse(.press, column: 0, row: 0))
    #expect(MouseSequences.x10([35, 43, 53]) == Mouse(.release, column: 10, row: 20))
    #expect(MouseSequences.x10([64, 43, 53]) == Mouse(.drag, column: 10, row: 20))
    #expect(MouseSequences.x10([96, 255, 255]) == Mouse(.wheelUp, column: 222, row: 222))
    #expect(MouseSequences.x10([97, 34, 34]) == Mouse(.wheelDown, column: 1, row: 1))
  }

  @Test func noThreeBytesAreAPlaceOutsideTheScreen() {
    for button in UInt8.min...(.max) {
      for place in UInt8.min...(.max) {
        for mouse in [
          MouseSequences.x10([button, place, 40]), MouseSequences.x10([button, 40, place]),
        ] {
          if let mouse, mouse.column < 0 || mouse.row < 0 { Issue.record("\(button), \(place)") }
        }
      }
    }
    #expect(MouseSequences.x10([32, 32, 33]) == nil && MouseSequences.x10([32, 33]) == nil)
    #expect(MouseSequences.x10([67, 40, 40]) == nil, "motion without a button")
  }
}
