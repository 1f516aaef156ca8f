import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct FiltersPictureTests {
  @Test func aUnitIsAPictureOfItsWeights() throws {
    let scene = try TrainScenes.scene(TrainScenes.digits)
    let grid = try #require(FiltersPicture().plot(of: scene) as? HeatMapGrid)
    #expect(grid.panels.count == 16 && grid.panels[0].rows.count == 8)
    #expect(FiltersPicture().title(of: scene) == "filters of hidden 1")
  }
}
