import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct PictureContextTests {
  @Test func aPictureShowsItsUsualPartUnlessOneIsChosen() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    #expect(scene.part(usually: .learnedFrom) == .learnedFrom && scene.isByEpoch)
    scene.context.part = .heldOut
    #expect(scene.part(usually: .learnedFrom) == .heldOut)
    var all = TrainScenes.xor
    all.share = 1
    var whole = try TrainScenes.scene(all)
    whole.context.part = .heldOut
    #expect(whole.part(usually: .learnedFrom) == .learnedFrom)
  }

  @Test func theFirstOfTheJudgedExamplesIsChosen() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    #expect(scene.exampleNumber == 42)
    scene.context.example = 3
    #expect(scene.exampleNumber == 3)
  }

  @Test func layersAreCountedRound() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    scene.context.layer = 4
    #expect(scene.chosen(["a", "b", "c"]) == "b" && scene.chosen([String]()) == nil)
  }
}
