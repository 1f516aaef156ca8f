import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct FilterGradientsPictureTests {
  @Test func theyStandAsTheFiltersDo() throws {
    let scene = try TrainScenes.scene(TrainScenes.convolution)
    let grid = try #require(FilterGradientsPicture().plot(of: scene) as? HeatMapGrid)
    let filters = try #require(FiltersPicture().plot(of: scene) as? HeatMapGrid)
    #expect(grid.panels.map(\.name) == filters.panels.map(\.name))
    #expect(grid.panels[0].rows == scene.state.filterGradients[0].tiles[0].rows)
    #expect(FilterGradientsPicture().title(of: scene) == "gradients of filters, convolution")
    let start = try TrainScenes.scene(TrainScenes.convolution, steps: 0)
    #expect(FilterGradientsPicture().plot(of: start) == nil)
    #expect(!FilterGradientsPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
  }
}
