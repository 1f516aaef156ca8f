import Cells
import Testing

@testable import Plots

@Suite struct MatrixBodyTests {
  private func body(_ columns: Int, _ size: Size) -> MatrixBody {
    MatrixBody(
      MatrixView(rows: [Array(repeating: 11, count: columns)]), in: size, glyphs: .unicode)
  }

  @Test func itIsAsWideAsItsNumbers() {
    #expect(body(3, Size(columns: 40, rows: 4)).size == Size(columns: 14, rows: 1))
  }

  @Test func columnsAreLeftOutUntilItFits() {
    #expect(body(9, Size(columns: 40, rows: 4)).shownColumns == 9)
    #expect(body(9, Size(columns: 37, rows: 4)).shownColumns == 8)
    #expect(body(9, Size(columns: 5, rows: 4)).shownColumns == 0)
    #expect(body(9, Size(columns: 4, rows: 4)).size == Size(columns: 0, rows: 0))
  }
}
