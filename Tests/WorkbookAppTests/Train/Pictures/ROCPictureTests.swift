import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ROCPictureTests {
  @Test func twoClassesHaveOneCurve() throws {
    let curve = try #require(
      ROCPicture().plot(of: try TrainScenes.scene(TrainScenes.logistic)) as? ROCCurve)
    #expect(curve.models.count == 1 && (0...1).contains(curve.models[0].area ?? -1))
    let digits = try #require(
      ROCPicture().plot(of: try TrainScenes.scene(TrainScenes.digits)) as? ROCCurve)
    #expect(digits.models.count == 3)
    #expect(!ROCPicture().applies(to: try TrainScenes.scene(TrainScenes.line).state))
  }
}
