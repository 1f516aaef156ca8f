import Cells
import Labs
import Testing

@testable import WorkbookApp

@Suite struct StepValueLinesTests {
  private let values = [
    StepValue("yhat", [6, 16, 31, 26], isList: true), StepValue("J", [65.75]),
    StepValue("dw", nil), StepValue("w", [4.2125], before: [5]), StepValue("b", [0.9], before: [1]),
  ]

  private func texts(_ columns: Int, _ rows: Int) -> [String] {
    StepValueLines(values: values, columns: columns, glyphs: .unicode).lines(most: rows)
      .map(\.text)
  }

  @Test func everyNumberHasALine() {
    #expect(
      texts(39, 9) == [
        "ŷ = [6, 16, 31, 26]", "J = 65.75", "dw = –", "w: 5 → 4.2125", "b: 1 → 0.9",
      ])
  }

  @Test func whereRowsAreFewNumbersStandSideBySide() {
    #expect(
      texts(39, 4) == [
        "ŷ = [6, 16, 31, 26]   J = 65.75", "dw = –   w: 5 → 4.2125   b: 1 → 0.9",
      ])
  }

  @Test func aListThatWouldBeCutOffHasFewerDigits() {
    let list = StepValue("e", [0.943491, 5.19234, 11.56512], isList: true)
    func text(_ columns: Int) -> String? {
      StepValueLines(values: [list, list], columns: columns, glyphs: .unicode).lines(most: 2)
        .first?.text
    }
    #expect(text(40) == "e = [0.94349, 5.1923, 11.565]")
    #expect(text(25) == "e = [0.943, 5.19, 11.6]")
  }

  @Test func whatHasNoRoomIsCounted() {
    #expect(texts(24, 2) == ["ŷ = [6, 16, 31, 26]", "… and 4 more"])
    #expect(texts(24, 1) == ["… and 5 more"])
    #expect(texts(24, 0).isEmpty && texts(0, 5).isEmpty)
  }

  @Test(arguments: [
    ("heldOutLoss", "held out loss"), ("yhat", "ŷ"), ("dw", "dw"), ("J", "J"), ("r2", "r₂"),
    ("batchLoss", "batch loss"), ("W1_0_0", "W1_0_0"),
  ])
  func namesAreWords(_ name: String, _ words: String) {
    #expect(StepValueLines.name(name) == words)
  }
}
