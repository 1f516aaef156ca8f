import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct BracketMarksTests {
  private func lines(_ brackets: Mathematics.Brackets, _ glyphs: Glyphs) -> [String] {
    BracketMarks(brackets, glyphs).box(isLeft: true, ascent: 1, descent: 2).pieces.map(\.text)
  }

  @Test func aBracketOfOneRowIsOneCharacter() {
    let box = BracketMarks(.round, .unicode).box(isLeft: false, ascent: 0, descent: 0)
    #expect(box.text == ")")
    #expect(BracketMarks(.doubleBar, .ascii).box(isLeft: true, ascent: 0, descent: 0).text == "||")
  }

  @Test func aTallBracketIsMadeOfPieces() {
    #expect(lines(.round, .unicode) == ["⎛", "⎜", "⎜", "⎝"])
    #expect(lines(.curly, .unicode) == ["⎧", "⎨", "⎪", "⎩"], "the tip is on the baseline")
    #expect(lines(.square, Glyphs(.halfBlocks)) == ["┌", "│", "│", "└"])
    #expect(lines(.round, .ascii) == ["/", "|", "|", "\\"])
  }

  @Test func everyBracketHasEveryRow() {
    for brackets in Mathematics.Brackets.allCases {
      for glyphs in everyGlyphs {
        let box = BracketMarks(brackets, glyphs).box(isLeft: false, ascent: 3, descent: 2)
        #expect(box.rows == 6 && box.pieces.count == 6)
        #expect(!glyphs.isASCII || box.pieces.allSatisfy { $0.text.allSatisfy(\.isASCII) })
      }
    }
  }
}
