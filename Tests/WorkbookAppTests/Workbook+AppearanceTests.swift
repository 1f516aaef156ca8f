import Cells
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct WorkbookAppearanceTests {
  @Test func aKeySavesThePlotsOfTheLesson() throws {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("nnS")
    guard case .save(let files)? = rig.effects.last else {
      Issue.record("nothing is saved: \(rig.effects)")
      return
    }
    #expect(
      files.map { "\($0.name).\($0.ending)" } == [
        "lin-04-map.svg", "lin-04-map.txt", "lin-04-curve.svg", "lin-04-curve.txt",
      ])
    #expect(try #require(files.last).text.contains("f falls from 50"))
  }

  @Test func aScreenWithoutPlotsSavesNothing() {
    var rig = Rig(80, 24)
    rig.press("S")
    #expect(rig.effects.isEmpty)
  }

  @Test func theKeysAreInTheHelpWhereTheyMeanSomething() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("?save the plots")
    #expect(rig.text.contains("SVG"))
    var home = Rig(80, 24)
    home.press("?save the plots")
    #expect(!home.text.contains("SVG"))
    home.press("<C-u>terminal draws")
    #expect(home.text.contains("contrast"))
  }

  @Test func aFieldTakesTheLetters() {
    var rig = Rig(80, 24, lesson: "lin-04")
    rig.press("/TS")
    #expect(rig.workbook.screens.count == 2 && rig.effects.isEmpty)
  }

  @Test func aBrightTerminalGetsDarkColoursUnlessTheStudentChose() {
    for isChosen in [false, true] {
      var rig = Rig(80, 24, appearance: Appearance(), isGroundChosen: isChosen)
      rig.send(.reply(.background(Color(253, 246, 227))))
      #expect(rig.workbook.appearance?.theme.ground == (isChosen ? .dark : .light))
      rig.send(.reply(.background(Color(20, 20, 20))))
      #expect(rig.workbook.appearance?.theme.ground == .dark)
    }
  }
}
