import Cells
import Testing

@testable import Plots

@Suite struct NumberGridTests {
  @Test func shortRowsHaveGaps() {
    let grid = NumberGrid([[1], [2, 3]])
    #expect(grid.rows == 2 && grid.columns == 2 && grid.gaps == 1)
    #expect(grid[0, 0] == 1 && grid[1, 1] == 3 && grid[0, 1].isNaN && grid[-1, 9].isNaN)
    #expect(grid.finite.map(\.value) == [1, 2, 3])
  }

  @Test func aListIsCutIntoRows() {
    let grid = NumberGrid([1, 2, 3, 4, 5], columns: 2)
    #expect(grid.rows == 3 && grid[2, 0] == 5 && grid[2, 1].isNaN)
    #expect(NumberGrid([], columns: 0).isEmpty)
  }

  @Test func meansLeaveGapsOut() {
    let grid = NumberGrid([[1, .nan], [3, 5]])
    #expect(grid.mean(rows: 0..<2, columns: 0..<2) == 3)
    #expect(grid.mean(rows: 0..<1, columns: 1..<2).isNaN)
  }

  @Test func raggedRowsOfAnySizeAreSampled() {
    var rows = Array(repeating: [1.0], count: 100_000)
    rows[0] = Array(repeating: 1, count: 100_000)
    let grid = NumberGrid(rows)
    #expect(grid.mean(rows: 0..<grid.rows, columns: 0..<grid.columns) == 1)
  }
}
