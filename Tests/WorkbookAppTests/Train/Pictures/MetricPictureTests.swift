import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct MetricPictureTests {
  @Test func itIsAccuracyOrRSquared() throws {
    let classes = try TrainScenes.scene(TrainScenes.xor)
    #expect(MetricPicture().title(of: classes) == "accuracy")
    #expect((MetricPicture().plot(of: classes) as? LineChart)?.y.name == "accuracy")
    #expect(MetricPicture().title(of: try TrainScenes.scene(TrainScenes.line)) == "R²")
  }
}
