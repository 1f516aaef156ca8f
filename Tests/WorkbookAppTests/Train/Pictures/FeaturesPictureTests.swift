import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct FeaturesPictureTests {
  @Test func denseLayersHaveNone() throws {
    let scene = try TrainScenes.scene(TrainScenes.digits)
    #expect(!FeaturesPicture().applies(to: scene.state))
    #expect(FeaturesPicture().plot(of: scene) == nil)
    #expect(FeaturesPicture().title(of: scene) == "feature maps")
  }

  @Test func everyFilterHasItsMap() throws {
    var scene = try TrainScenes.scene(TrainScenes.convolution)
    let grid = try #require(FeaturesPicture().plot(of: scene) as? HeatMapGrid)
    #expect(grid.panels.count == 6 && grid.panels[0].rows.count == 8)
    scene.context.layer = 1
    #expect((FeaturesPicture().plot(of: scene) as? HeatMapGrid)?.panels[0].rows.count == 4)
    #expect(FeaturesPicture().title(of: scene).hasPrefix("maps of pooling, example "))
  }
}
