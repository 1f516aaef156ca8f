import Cells
import Testing

@testable import WorkbookApp

@Suite struct BigLettersTests {
  private static func lines(
    _ text: String, columns: Int = 60, most: Int = 2, glyphs: Glyphs = .unicode
  ) -> [String]? {
    BigLetters.lines(
      text, columns: columns, most: most, style: .text, glyphs: glyphs)?.map(\.text)
  }

  @Test func lettersAreThreeRowsHigh() {
    #expect(Self.lines("Hi 1.5") == ["█ █ █   ▄█   █▀▀", "█▀█ █    █   ▀▀▄", "▀ ▀ ▀    ▀ ▀ ▀▀"])
  }

  @Test func whatDoesNotFitOrHasNoFormIsNil() {
    #expect(Self.lines("η is no letter here") == nil)
    #expect(Self.lines("Gradient", columns: 10) == nil)
    #expect(Self.lines("one two three", columns: 12, most: 2) == nil)
    #expect(Self.lines("Hi", glyphs: .ascii) == nil)
  }

  @Test func wordsAreBrokenIntoLines() {
    let lines = Self.lines("Walk downhill", columns: 40)
    #expect(lines?.count == 6)
    #expect(lines?.allSatisfy { TextWidth.columns(of: $0) <= 40 } == true)
  }

  @Test func everyLetterIsDrawn() {
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;?!'’-–/()+=%·“”" {
      let lines = Self.lines(String(character), columns: 12, most: 1)
      #expect(lines?.count == 3, "\(character)")
      #expect(lines?.contains { $0.contains { $0 != " " } } == true, "\(character)")
    }
  }
}
