import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct WeightsPictureTests {
  @Test func aBarForEachWeightAndTheBias() throws {
    let scene = try TrainScenes.scene(TrainScenes.line)
    let bars = try #require(WeightsPicture().plot(of: scene) as? BarChart)
    #expect(bars.names == ["x", "b"])
    #expect(abs(bars.series[0].values[0] - (scene.run.record["w"] ?? 0)) < 1e-6)
    #expect(!WeightsPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
  }
}
