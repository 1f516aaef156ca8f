import Cells
import Testing

@testable import WorkbookApp

@Suite struct CurveEntryRowsTests {
  @Test func thePictureStandsAboveTheValues() {
    var entry = CurveEntry([0, 2, 4], start: 50, paper: 0...100)
    let empty = entry.drawn()
    entry.type("20 8")
    let drawn = entry.drawn()
    #expect(drawn.count == 11 && empty.count == 11)
    #expect(drawn[1...8] != empty[1...8])
    #expect(drawn[9] == "   0       2      ▸4     ")
    #expect(drawn[10] == "  50      20      8      ")
    #expect(drawn[1...8].joined().contains("●"))
    #expect(!entry.drawn(isFocused: false).joined().contains("●"))
  }

  @Test func ofManyPlacesThoseAroundTheCursorHaveBoxes() {
    var entry = CurveEntry((0...23).map(Double.init), paper: 0...1)
    #expect(entry.drawn().count == 11)
    entry.type("<End>")
    #expect(entry.drawn()[9] == "   20      21      22     ▸23    ")
    #expect(entry.cursor?.columns == 26..<33)
  }

  @Test func aCurveOfOnePlaceHasABoxAlone() {
    let entry = CurveEntry([3], paper: 0...1)
    #expect(entry.drawn() == ["1 e = ŷ − y", "  ▸3     ", "         "])
  }
}
