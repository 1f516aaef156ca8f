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
}
