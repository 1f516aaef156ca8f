import Cells
import Testing

@testable import Plots

@Suite struct MatrixLayoutTests {
  private func layout(_ size: Size, rows: Int, columns: Int, text: [Int] = []) -> MatrixLayout {
    MatrixLayout(
      in: Rect(size), rows: rows, columns: columns, words: .init(title: "t", columnNames: ["a"]),
      textColumns: text, sideColumns: 0, glyphs: .unicode,
      pixelsPerCell: Size(columns: 2, rows: 2))
  }

  @Test func cellsAreSquareOrAsWideAsTheirText() {
    let size = Size(columns: 40, rows: 12)
    #expect(layout(size, rows: 5, columns: 5).cell == Size(columns: 4, rows: 2))
    #expect(layout(size, rows: 5, columns: 5, text: [9, 7]).cell == Size(columns: 7, rows: 2))
    #expect(layout(size, rows: 30, columns: 5).cell == nil)
  }

  @Test func namesGoWhereTheRowsNeedTheirRoom() {
    #expect(layout(Size(columns: 40, rows: 12), rows: 10, columns: 3).namesRow == 1)
    #expect(layout(Size(columns: 40, rows: 12), rows: 11, columns: 3).namesRow == nil)
    #expect(layout(Size(columns: 40, rows: 12), rows: 11, columns: 3).cell?.rows == 1)
  }

  @Test func entriesLieBesideEachOther() {
    let layout = layout(Size(columns: 40, rows: 12), rows: 5, columns: 5)
    let (first, next) = (
      layout.rect(MatrixIndex(row: 0, column: 0)), layout.rect(MatrixIndex(row: 1, column: 1))
    )
    #expect(first.endColumn == next.column && first.endRow == next.row)
    #expect(first.column == 10 && layout.entries.endColumn == 30)
  }
}
