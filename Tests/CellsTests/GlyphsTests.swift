import Cells
import Testing

@Suite struct GlyphsTests {
  @Test func theUsualTerminalHasBrailleAndColours() {
    #expect(Glyphs.unicode == Glyphs(.braille, levels: .color) && !Glyphs.unicode.isASCII)
    #expect(Glyphs.ascii == Glyphs(.ascii, levels: .color) && Glyphs.ascii.isASCII)
    #expect(MarkSet.allCases.filter { Glyphs($0).isASCII } == [.ascii])
  }

  @Test func cellsAreDividedAsTheMarksSay() {
    for marks in MarkSet.allCases {
      for levels in [LevelMarks.color, .density] {
        let glyphs = Glyphs(marks, levels: levels)
        #expect(glyphs.fills == marks.fills && glyphs.dots == marks.dots)
      }
    }
  }

  @Test func aConsoleHasNoSymbols() {
    #expect(
      MarkSet.allCases.filter { Glyphs($0).hasSymbols }
        == [.quadrants, .braille, .sextants, .octants])
  }
}
