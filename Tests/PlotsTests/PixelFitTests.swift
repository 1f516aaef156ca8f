import Cells
import Testing

@testable import Plots

@Suite struct PixelFitTests {
  private func fit(
    _ entries: Size, _ room: Size, _ division: CellDivision, keepsShape: Bool = true
  ) -> PixelFit {
    PixelFit(
      entries: entries, in: room,
      pixelsPerCell: Size(columns: division.across, rows: division.down), keepsShape: keepsShape)
  }

  @Test(arguments: [
    (CellDivision.halves, Size(columns: 28, rows: 14)), (.quadrants, Size(columns: 28, rows: 14)),
    (.octants, Size(columns: 28, rows: 14)), (.whole, Size(columns: 28, rows: 14)),
  ]) func aDigitIsSquare(_ division: CellDivision, _ cells: Size) {
    let digit = Size(columns: 28, rows: 28)
    #expect(fit(digit, Size(columns: 60, rows: 18), division).cells == cells)
  }

  @Test func enlargedEntriesAreWholeMultiples() {
    let found = fit(Size(columns: 3, rows: 3), Size(columns: 40, rows: 10), .halves)
    #expect(found.pixels == Size(columns: 18, rows: 18))
    #expect(found.columns(of: 3).map(\.lowerBound) == (0..<18).map { $0 / 6 })
  }

  @Test func whatIsTooLargeShrinksToMeans() {
    let grid = NumberGrid((0..<4).map { row in (0..<4).map { Double(row * 4 + $0) } })
    let found = fit(Size(columns: 4, rows: 4), Size(columns: 2, rows: 1), .halves)
    #expect(found.cells == Size(columns: 2, rows: 1))
    #expect(found.sampled(grid) == [2.5, 4.5, 10.5, 12.5])
  }

  @Test func aLongMatrixFillsTheRoomWhenItsShapeMayChange() {
    let long = Size(columns: 200, rows: 3)
    let room = Size(columns: 60, rows: 9)
    #expect(fit(long, room, .quadrants).cells.rows == 1)
    #expect(fit(long, room, .quadrants, keepsShape: false).cells.rows == 9)
  }

  @Test func itNeverLeavesTheRoom() {
    for division in [CellDivision.whole, .halves, .quadrants, .sextants, .octants] {
      for columns in [0, 1, 7, 28, 1000] {
        for rows in [0, 1, 5, 64, 1000] {
          for room in [Size(columns: 0, rows: 3), Size(columns: 7, rows: 2)] {
            for keepsShape in [true, false] {
              let found = fit(
                Size(columns: columns, rows: rows), room, division, keepsShape: keepsShape)
              #expect(room.holds(found.cells))
              #expect(found.pixels.columns == found.cells.columns * division.across)
            }
          }
        }
      }
    }
  }
}
