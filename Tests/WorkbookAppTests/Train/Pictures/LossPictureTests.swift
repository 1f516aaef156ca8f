import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct LossPictureTests {
  @Test func itBeginsWithTheFirstStep() throws {
    #expect(LossPicture().plot(of: try TrainScenes.scene(TrainScenes.xor, steps: 0)) == nil)
    let chart = try #require(
      LossPicture().plot(of: try TrainScenes.scene(TrainScenes.xor)) as? LineChart)
    #expect(chart.series.map(\.points.count) == [6, 6])
  }
}
