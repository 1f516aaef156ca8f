import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct TrainPictureTests {
  private struct Plain: TrainPicture {
    let name = TrainPictureName.loss
    func title(of scene: TrainScene) -> String { "plain" }
    func applies(to state: TrainState) -> Bool { true }
    func plot(of scene: TrainScene) -> (any Plot)? { nil }
  }

  @Test func mostPicturesNeedNoLookInside() {
    #expect(!Plain().needsDistributions && Plain().awaits.hasSuffix("."))
    let needing = TrainPictures.all.filter(\.needsDistributions).map(\.name)
    #expect(needing == [.activationHistory, .gradientHistory])
  }
}
