import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct PictureLayoutTests {
  private let names: [TrainPictureName] = [
    .map, .loss, .metric, .network, .confusion, .roc, .matrix,
  ]

  private var layout: PictureLayout { PictureLayout(places: [.map, .loss, .metric, .network]) }

  @Test func placesInViewAreThoseAroundTheChosenOne() {
    var layout = layout
    #expect(layout.visible(2) == 0..<2 && layout.visible(9) == 0..<4 && layout.visible(0).isEmpty)
    layout.moveFocus()
    layout.moveFocus()
    #expect(layout.focus == 2 && layout.visible(2) == 2..<4 && layout.visible(3) == 0..<3)
    #expect(layout.visible(1) == 2..<3)
    layout.moveFocus()
    layout.moveFocus()
    #expect(layout.focus == 0)
  }

  @Test func theNextPictureIsOneThatIsNotInView() {
    var layout = layout
    layout.cycle(among: names, visible: 2)
    // Loss is in view, so metric comes; it changes places with map.
    #expect(layout.places == [.metric, .loss, .map, .network])
    layout.cycle(among: names, visible: 4)
    #expect(layout.places == [.confusion, .loss, .map, .network])
    for _ in 0..<3 { layout.cycle(among: names, visible: 4) }
    #expect(layout.places[0] == .metric || layout.places[0] == .confusion)
    #expect(Set(layout.places).count == 4)
  }

  @Test func allInViewChangePlaces() {
    var layout = PictureLayout(places: [.map, .loss])
    layout.cycle(among: [.map, .loss], visible: 2)
    #expect(layout.places == [.loss, .map])
    var empty = PictureLayout(places: [])
    empty.cycle(among: names, visible: 2)
    empty.moveFocus()
    #expect(empty.places.isEmpty && empty.visible(2).isEmpty)
  }

  @Test func itsTextBringsItBack() {
    var layout = layout
    #expect(layout.text(start: layout).isEmpty)
    let start = layout
    layout.moveFocus()
    layout.cycle(among: names, visible: 2)
    layout.context = PictureContext(example: 7, part: .all, isDiscrete: true, layer: 2)
    let (choices, events) = PictureLayout.split(layout.text(start: start) + " 3 rate=1")
    #expect(events == " 3 rate=1")
    var again = start
    again.take(choices, names: names, examples: 8, parts: [.all])
    #expect(again.places == layout.places && again.focus == 1 && again.context == layout.context)
    var other = start
    other.take(choices, names: [.map, .loss], examples: 7, parts: [.learnedFrom])
    #expect(other.context.example == nil && other.context.part == nil)
  }

  @Test(arguments: ["", "3 rate=0.1", "[", "[map", "]", "[]", "x[map]"])
  func textsWithoutChoicesAreAllEvents(_ log: String) {
    let (choices, events) = PictureLayout.split(log)
    #expect(choices.isEmpty && (events == log || log == "[]"))
  }
}
