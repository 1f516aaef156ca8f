import Cells
import Testing

@testable import WorkbookApp

@Suite struct RunTilesTests {
  @Test(arguments: [(39, 15, 2), (78, 18, 2), (78, 18, 4), (60, 30, 3), (140, 44, 6)])
  func tilesAndCurvesShareThePaneAndDoNotOverlap(columns: Int, rows: Int, runs: Int) throws {
    let area = Rect(column: 3, row: 2, columns: columns, rows: rows)
    let room = try #require(RunTiles(area, runs: runs))
    #expect(room.tiles.count == runs)
    for (index, tile) in room.tiles.enumerated() {
      #expect(tile.intersection(area) == tile && tile.intersection(room.curves).isEmpty)
      #expect(tile.columns >= RunTiles.least.columns - 1 && tile.rows >= RunTiles.least.rows)
      for other in room.tiles.dropFirst(index + 1) { #expect(tile.intersection(other).isEmpty) }
    }
    #expect(room.curves.intersection(area) == room.curves && room.curves.rows >= 6)
  }

  @Test func littleRoomLeavesOutAxesAndLessTheTiles() throws {
    #expect(RunTiles(Rect(column: 0, row: 0, columns: 39, rows: 11), runs: 2) == nil)
    #expect(RunTiles(Rect(column: 0, row: 0, columns: 39, rows: 15), runs: 6) == nil)
    #expect(RunTiles(Rect(column: 0, row: 0, columns: 39, rows: 15), runs: 0) == nil)
    let small = try #require(RunTiles(Rect(column: 0, row: 0, columns: 39, rows: 15), runs: 2))
    let large = try #require(RunTiles(Rect(column: 0, row: 0, columns: 100, rows: 40), runs: 2))
    #expect(small.isBare && !large.isBare)
    #expect(small.picture.rows == small.tiles[0].rows - 1)
  }
}
