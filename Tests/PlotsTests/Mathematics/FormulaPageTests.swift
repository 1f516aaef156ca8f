import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct FormulaPageTests {
  private let items = [
    FormulaView.Item(["y", "=", "a"], name: "line", number: "1"),
    FormulaView.Item(["loss", "=", "b"], name: "mean loss", number: "2"),
  ]

  private func best(_ columns: Int, _ rows: Int) -> FormulaPage? {
    FormulaPage.best(items, in: Size(columns: columns, rows: rows), glyphs: .unicode)
  }

  @Test func namesStandBesideAndRelationsBelowEachOther() throws {
    let page = try #require(best(40, 9))
    #expect(page.entries.map(\.column) == [12 + 3, 12])
    #expect(page.entries.map(\.nameRow) == page.entries.map(\.baseline))
    #expect(page.entries.map(\.number) == ["(1)", "(2)"])
  }

  @Test func namesStandAboveWhereTheRoomIsNarrow() throws {
    let page = try #require(best(16, 9))
    #expect(page.entries.map(\.nameRow) == [0, 3])
    #expect(page.entries.map(\.baseline) == [1, 4])
  }

  @Test func namesAreLeftOutBeforeFormulasAre() throws {
    let page = try #require(best(9, 2))
    #expect(page.entries.map(\.name) == ["", ""])
    #expect(page.entries.map(\.number) == ["", ""])
    #expect(page.size == Size(columns: 8, rows: 2))
  }

  @Test func thereIsNoPageWithoutRoomOrFormulas() {
    #expect(best(40, 1) == nil)
    #expect(best(3, 9) == nil)
    #expect(FormulaPage.best([], in: Size(columns: 9, rows: 9), glyphs: .unicode) == nil)
  }
}
