import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct MasksPictureTests {
  private var lab: TrainDeclaration {
    var lab = TrainScenes.xor
    (lab.layers, lab.dropout) = ([8, 4], 0.25)
    return lab
  }

  @Test func theMaskOfTheChosenLayer() throws {
    var scene = try TrainScenes.scene(lab)
    let plot = try #require(MasksPicture().plot(of: scene) as? MaskPlot)
    #expect(plot.mask == scene.state.dropoutMasks(ofExamples: 10)[0])
    #expect(MasksPicture().title(of: scene) == "mask of dropout 1, step 5")
    scene.context.layer = 1
    #expect((MasksPicture().plot(of: scene) as? MaskPlot)?.mask.kept[0].count == 4)
    let start = try TrainScenes.scene(lab, steps: 0)
    #expect(MasksPicture().title(of: start) == "mask of dropout 1, step 1, to come")
  }

  @Test func itNeedsADropout() throws {
    #expect(!MasksPicture().applies(to: try TrainScenes.scene(TrainScenes.xor).state))
    var none = lab
    none.dropout = 0
    let scene = try TrainScenes.scene(none)
    #expect(MasksPicture().applies(to: scene.state) && MasksPicture().plot(of: scene) == nil)
  }
}
