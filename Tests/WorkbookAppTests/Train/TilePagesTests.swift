import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct TilePagesTests {
  private func groups(_ counts: [Int], side: Int = 8) -> [TileGroup] {
    counts.enumerated().map { index, count in
      TileGroup(
        "group \(index)",
        tiles: (0..<count).map {
          PictureTile(
            "\($0)", width: side, height: side, values: Array(repeating: 1, count: side * side))
        })
    }
  }

  @Test func asManyAsAreSeenWholeAndThenTheOthers() throws {
    var scene = try TrainScenes.scene(TrainScenes.digits, steps: 0)
    var seen: [String] = []
    for layer in 0..<4 {
      scene.context.layer = layer
      let page = try #require(TilePages(groups([20, 3]), of: scene))
      seen += page.grid(scaling: .each).panels.map { "\(page.title) \($0.name)" }
      if layer == 0 { #expect(page.grid(scaling: .each).note == "8 of 20 shown, m for more") }
      if layer == 3 { #expect(page.grid(scaling: .each).note.isEmpty) }
    }
    #expect(seen == (0..<20).map { "group 0 \($0)" } + (0..<3).map { "group 1 \($0)" })
    scene.context.layer = 4
    #expect(TilePages(groups([20, 3]), of: scene)?.title == "group 0")
    #expect(TilePages(groups([]), of: scene) == nil && TilePages(groups([0]), of: scene) == nil)
  }

  /// Every tile has a cell for each number across and half a cell down.
  @Test(arguments: [3, 8, 14]) func tilesAreNotThinnedOut(_ side: Int) throws {
    let scene = try TrainScenes.scene(TrainScenes.digits, steps: 0)
    let grid = try #require(TilePages(groups([32], side: side), of: scene)).grid(scaling: .each)
    var canvas = Canvas(size: Size(columns: 39, rows: 11), glyphs: .unicode)
    canvas.draw(grid, in: canvas.bounds)
    #expect(canvas.text.contains("of 32 shown, m for more"))
    #expect(grid.panels.allSatisfy { canvas.text.contains($0.name) })
  }
}
