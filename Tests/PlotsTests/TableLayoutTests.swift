import Cells
import Testing

@testable import Plots

@Suite struct TableLayoutTests {
  private func layout(_ size: Size) -> TableLayout {
    let column = DataTable.Column("n", unit: "s", .numbers((0..<50).map { Double($0) }))
    return TableLayout(
      DataTable("t", columns: [column, column, column]), in: Rect(size), glyphs: .unicode)
  }

  @Test func everythingHasARowOfItsOwn() {
    let found = layout(Size(columns: 40, rows: 12))
    let rows = [found.titleRow, found.headerRow, found.unitRow, found.ruleRow, found.bodyRow]
    #expect(rows == [0, 1, 2, 3, 4])
    #expect(found.rows == 0..<7 && found.footRow == 11 && found.foot == "rows 1 to 7 of 50")
  }

  @Test func whatIsLostFirstIsNotTheRows() {
    let found = layout(Size(columns: 40, rows: 3))
    #expect(found.titleRow == nil && found.unitRow == nil && found.rows == 0..<2)
  }

  @Test func columnsThatDoNotFitAreLeftOut() {
    let found = layout(Size(columns: 11, rows: 12))
    #expect(found.columns.count == 2 && found.hasMore)
    #expect(found.foot == "rows 1 to 7 of 50, 1 more column")
    #expect(layout(Size(columns: 3, rows: 12)).columns.count == 1)
  }
}
