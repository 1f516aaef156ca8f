import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ActivationHistoryPictureTests {
  @Test func aMapForEachLayer() throws {
    let scene = try TrainScenes.scene(TrainScenes.xor, steps: 20)
    let plot = try #require(ActivationHistoryPicture().plot(of: scene) as? SideBySide)
    let map = try #require(plot.plots[0] as? ContourMap)
    #expect(map.title == "hidden 1" && map.x.scale.range == 1...20)
    // All numbers of a step lie in some bin.
    let range = map.y.scale.range
    let width = (range.upperBound - range.lowerBound) / 2000
    let sum = (0..<2000).reduce(0.0) {
      $0 + map.function(10, range.lowerBound + (Double($1) + 0.5) * width)
    }
    #expect(abs(sum / 2000 * Double(Distribution.bins) - 1) < 0.05)
  }

  @Test func twoStepsAreNoHistory() throws {
    #expect(
      ActivationHistoryPicture().plot(of: try TrainScenes.scene(TrainScenes.xor, steps: 2)) == nil)
  }
}
