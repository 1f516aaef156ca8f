import Cells
import Testing

@testable import Plots

@Suite struct BoxDrawingTests {
  private func drawn(_ values: [Double], isTall: Bool, _ glyphs: Glyphs = .unicode) -> String {
    let clip = Rect(column: 0, row: 0, columns: 24, rows: 3)
    return cells(24, 3, glyphs) { surface in
      guard let summary = BoxSummary(values) else { return }
      BoxDrawing(row: 1, isTall: isTall, style: .text, clip: clip)
        .draw(summary, on: &surface) { $0 + 0.5 }
    }.text
  }

  @Test func theWhiskersEndAtTheBox() {
    #expect(
      drawn([1, 4, 6, 10, 12], isTall: true) == "    ┌─┬───┐\n ├──┤ │   ├─┤\n    └─┴───┘")
    #expect(drawn([1, 4, 6, 10, 12], isTall: false) == "\n ├──[=┃===]─┤\n")
  }

  @Test func asciiShowsTheSame() {
    #expect(
      drawn([1, 4, 6, 10, 12], isTall: true, .ascii) == "    +-+---+\n +--+ |   +-+\n    +-+---+")
    #expect(drawn([1, 4, 6, 10, 12], isTall: false, .ascii) == "\n +--[=|===]-+\n")
  }

  @Test func outliersAreMarked() {
    #expect(drawn([1, 2, 3, 4, 5, 20], isTall: false).hasSuffix("○\n"))
  }

  @Test func equalValuesAreALine() {
    #expect(drawn([5, 5, 5], isTall: true) == "     │\n     │\n     │")
    #expect(drawn([5, 5, 5], isTall: false) == "\n     ┃\n")
  }
}
