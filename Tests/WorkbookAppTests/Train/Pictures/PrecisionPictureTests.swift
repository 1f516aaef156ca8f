import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct PrecisionPictureTests {
  @Test func chanceIsTheShareOfTheClass() throws {
    let scene = try TrainScenes.scene(TrainScenes.logistic)
    let curve = try #require(PrecisionPicture().plot(of: scene) as? PrecisionRecallCurve)
    let targets = scene.state.targets.heldOut
    #expect(curve.models.count == 1)
    #expect(abs((curve.baseRate ?? 0) - targets.reduce(0, +) / Double(targets.count)) < 1e-9)
  }
}
