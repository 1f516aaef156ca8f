import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct ConfusionPictureTests {
  @Test func allJudgedExamplesAreCounted() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    let held = try #require(ConfusionPicture().plot(of: scene) as? ConfusionMatrix)
    #expect(held.counts.flatMap { $0 }.reduce(0, +) == 18)
    #expect(ConfusionPicture().title(of: scene) == "confusion, 18 held out")
    scene.context.part = .all
    let all = try #require(ConfusionPicture().plot(of: scene) as? ConfusionMatrix)
    #expect(all.counts.flatMap { $0 }.reduce(0, +) == 60)
  }
}
