import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct UpdatesPictureTests {
  @Test func aCurveForEachLayer() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor, steps: 10)
    let chart = try #require(UpdatesPicture().plot(of: scene) as? LineChart)
    #expect(chart.series.map(\.name) == ["hidden 1", "output"])
    let last = scene.state.updateSizes[0].ratio
    #expect(chart.series[0].points.last == Point(10, last ?? 0))
    #expect(UpdatesPicture().plot(of: try TrainScenes.scene(TrainScenes.xor, steps: 1)) == nil)
  }
}
