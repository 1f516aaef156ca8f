import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct FiltersPictureTests {
  @Test func aUnitIsAPictureOfItsWeights() throws {
    let scene = try TrainScenes.scene(TrainScenes.digits)
    let grid = try #require(FiltersPicture().plot(of: scene) as? HeatMapGrid)
    #expect(grid.panels.count == 8 && grid.panels[0].rows.count == 8)
    #expect(grid.note == "8 of 16 shown, m for more" && grid.scaling == .each)
    #expect(FiltersPicture().title(of: scene) == "filters of hidden 1")
  }
}
