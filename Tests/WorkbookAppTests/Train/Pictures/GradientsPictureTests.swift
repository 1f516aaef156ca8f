import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct GradientsPictureTests {
  @Test func aHistogramForEachLayer() throws {
    let plot = try #require(
      GradientsPicture().plot(of: try TrainScenes.scene(TrainScenes.xor)) as? SideBySide)
    #expect(plot.plots.count == 2)
  }
}
