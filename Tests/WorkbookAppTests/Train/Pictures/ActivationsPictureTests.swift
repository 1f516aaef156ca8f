import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ActivationsPictureTests {
  @Test func aHistogramForEachLayer() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    scene.context.layer = 3
    let plot = try #require(ActivationsPicture().plot(of: scene) as? SideBySide)
    #expect(plot.plots.map(\.title) == ["hidden 1", "output"] && plot.first == 1)
    #expect((plot.plots[0] as? Histogram)?.groups[0].values.count == 42 * 4)
    #expect(LayerHistograms.plot([("none", nil)], first: 0) == nil)
  }
}
