import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ProbabilitiesPictureTests {
  @Test func theTrueClassIsTold() throws {
    let scene = try TrainScenes.scene(TrainScenes.digits)
    let bars = try #require(ProbabilitiesPicture().plot(of: scene) as? BarChart)
    #expect(bars.names.count { $0.hasSuffix("(true)") } == 1)
    #expect(abs(bars.series[0].values.reduce(0, +) - 1) < 1e-6)
  }
}
