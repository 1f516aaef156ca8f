import Cells
import Testing

@testable import Plots

@Suite struct DensityTests {
  private func ramp(_ scale: Level.Scale, _ glyphs: Glyphs, last: Int = Level.most - 1) -> String {
    String(
      (0...last).map { Density.character(of: Level(scale, step: $0, last: last), in: glyphs) })
  }

  @Test func sevenLevelsHaveSevenDensities() {
    #expect(ramp(.sequential, .unicode) == " ·:░▒▓█")
    #expect(ramp(.sequential, .ascii) == " .:-=%#")
    #expect(Set(ramp(.sequential, .unicode)).count == 7)
  }

  @Test func noLevelLooksLikeAPathOnIt() {
    let marks = (0..<8).map { Marker.category($0).character(in: .ascii) } + ["@"]
    let levels = ramp(.sequential, .ascii).filter { !"%#".contains($0) }
    #expect(levels.allSatisfy { !marks.contains($0) })
    #expect(!ramp(.sequential, .ascii).contains { "*O@".contains($0) })
  }

  @Test func aPictureHasTenShadesInASCII() {
    #expect(ramp(.grey, .ascii, last: 9) == " .:-=+*#%@")
    #expect(ramp(.grey, .unicode, last: 6) == " ·:░▒▓█")
  }

  @Test func theSidesOfZeroHaveMarksOfTheirOwn() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let marks = Array(ramp(.diverging, glyphs))
      #expect(marks[3] == " " && Set(marks).count == 7)
      #expect(Set(marks[..<3]).isDisjoint(with: marks[4...]))
    }
    #expect(ramp(.diverging, .ascii) == "=~- +*#" && ramp(.diverging, .unicode) == "≡=- ░▒▓")
    let roles = (0...2).map { Density.role(of: Level(.diverging, step: $0, last: 2)) }
    #expect(roles == [.negative, .text, .positive])
    #expect(Density.role(of: Level(.sequential, step: 1, last: 2)) == .text)
  }

  @Test func everyLevelHasACharacterOfItsTerminal() {
    for scale in [Level.Scale.sequential, .diverging, .grey] {
      for last in 1...40 {
        #expect(ramp(scale, .ascii, last: last).allSatisfy { $0.isASCII })
        #expect(ramp(scale, .unicode, last: last).count == last + 1)
      }
    }
  }
}
