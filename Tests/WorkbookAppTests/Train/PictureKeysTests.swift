import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct PictureKeysTests {
  private func press(_ keys: String, _ lab: TrainDeclaration = TrainScenes.xor) throws
    -> PictureLayout
  {
    let state = try TrainScenes.scene(lab).state
    var layout = PictureLayout(places: TrainPictures.start([], of: state))
    for key in keys {
      let isTaken = PictureKeys.press(.character(key), &layout, state, visible: 2)
      #expect(isTaken, "\(key)")
    }
    return layout
  }

  @Test func examplesFollowEachOtherRound() throws {
    #expect(try press("e").context.example == 42)
    #expect(try press("ee").context.example == 43)
    #expect(try press("eE").context.example == 59)
    #expect(try press("E").context.example == 59)
  }

  @Test func partsFollowEachOther() throws {
    #expect(try press("o").context.part == .heldOut)
    #expect(try press("oo").context.part == .all)
    #expect(try press("ooo").context.part == .learnedFrom)
    #expect(try press("oooo").context.part == nil)
    #expect(try press("oooe").context.example == 0)
    var whole = TrainScenes.xor
    whole.share = 1
    let (other, plain) = (try press("oe", whole), try press("e", whole))
    #expect(other.context == plain.context)
  }

  @Test func theWorstMistakeComesFirst() throws {
    let state = try TrainScenes.scene(TrainScenes.line).state
    let worst = state.judged(.heldOut).worst(2).map { $0 + 6 }
    #expect(try press("x", TrainScenes.line).context.example == worst[0])
    #expect(try press("xx", TrainScenes.line).context.example == worst[1])
    #expect(try press("xxx", TrainScenes.line).context.example == worst[0])
  }

  @Test func theOthers() throws {
    #expect(try press("dmmp").context == PictureContext(isDiscrete: true, layer: 2))
    #expect(try press("p").focus == 1)
    let (next, first) = (try press("c"), try press(""))
    #expect(next.places[0] != first.places[0])
    let state = try TrainScenes.scene(TrainScenes.xor).state
    var layout = PictureLayout(places: [.map])
    for key in [Key.character("y"), .enter, .left] {
      let isTaken = PictureKeys.press(key, &layout, state, visible: 2)
      #expect(!isTaken)
    }
    #expect(PictureKeys.help.count == 8 && PictureKeys.hints.count == 3)
  }
}
