import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct MistakesPictureTests {
  @Test func picturesThatAreWrongAreSeen() throws {
    var scene = try TrainScenes.scene(TrainScenes.digits, steps: 2)
    #expect((MistakesPicture().plot(of: scene) as? HeatMapGrid)?.panels.count == 8)
    scene.context.room = Size(columns: 80, rows: 40)
    let grid = try #require(MistakesPicture().plot(of: scene) as? HeatMapGrid)
    #expect(grid.panels.count == 24 && grid.panels[0].rows.count == 8)
    // What is true differs from what the model says.
    for panel in grid.panels {
      let names = panel.name.split(separator: "→")
      #expect(names.count == 2 && names[0] != names[1])
    }
  }

  @Test func otherExamplesAreATable() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor, steps: 1)
    let judged = scene.state.judged(.heldOut)
    let wrong = judged.targets.indices.count { judged.isWrong($0) }
    #expect(
      (MistakesPicture().plot(of: scene) as? Plots.DataTable)?.rowCount ?? 0 == min(24, wrong))
    let line = try TrainScenes.scene(TrainScenes.line)
    #expect((MistakesPicture().plot(of: line) as? Plots.DataTable)?.rowCount == 2)
  }
}
