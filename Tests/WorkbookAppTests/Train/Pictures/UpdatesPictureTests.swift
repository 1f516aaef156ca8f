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

  @Test func ofManyLayersTheFirstTheLastAndSomeBetween() throws {
    #expect(UpdatesPicture.places(0).isEmpty && UpdatesPicture.places(5) == [0, 1, 2, 3, 4])
    #expect(UpdatesPicture.places(21) == [0, 5, 10, 15, 20])
    var lab = TrainScenes.xor
    lab.layers = Array(repeating: 3, count: 8)
    let scene = try TrainScenes.scene(lab, steps: 4)
    let chart = try #require(UpdatesPicture().plot(of: scene) as? LineChart)
    #expect(
      chart.series.map(\.name) == ["hidden 1", "hidden 3", "hidden 5", "hidden 7", "output"])
  }
}
