import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ArithmeticPictureTests {
  @Test func itIsTheArithmeticOfTheState() throws {
    let scene = try TrainScenes.scene(TrainScenes.line)
    let plot = try #require(ArithmeticPicture().plot(of: scene) as? LinesPlot)
    #expect(plot.lines == scene.state.lines)
  }
}
