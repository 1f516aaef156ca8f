import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct PredictionsPictureTests {
  @Test func everyExampleIsAPoint() throws {
    var scene = try TrainScenes.scene(TrainScenes.line)
    scene.context.example = 7
    let plot = try #require(PredictionsPicture().plot(of: scene) as? ScatterPlot)
    #expect(plot.groups[0].points.map(\.x) == scene.state.targets.heldOut)
    #expect(plot.selected?.index == 1 && plot.x.scale == plot.y.scale)
  }
}
