import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct GradientHistoryPictureTests {
  @Test func aMapForEachLayer() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor, steps: 20)
    let plot = try #require(GradientHistoryPicture().plot(of: scene) as? SideBySide)
    #expect(plot.plots.count == 2 && GradientHistoryPicture().needsDistributions)
  }
}
