import Cells
import Testing

@testable import Plots

@Suite struct MarkerTests {
  @Test func eightClassesHaveMarksOfTheirOwn() {
    let marks = (0..<8).map { Marker.category($0) }
    #expect(Set(marks).count == 8)
    for number in [-8, -1, 8, 17, .min, .max] {
      #expect(Marker.category(number) == marks[((number % 8) + 8) % 8], "\(number)")
    }
  }

  @Test(arguments: everyGlyphs) func theirCharactersDifferOnEveryTerminal(_ glyphs: Glyphs) {
    let characters = (0..<8).map { Marker.category($0).character(in: glyphs) }
    #expect(Set(characters).count == 8, "\(characters)")
    for character in characters { #expect(TextWidth.columns(of: character) == 1) }
  }

  @Test func aConsoleAndASCIIHaveLetters() {
    for marks in [MarkSet.ascii, .halfBlocks] {
      let characters = (0..<8).map { Marker.category($0).character(in: Glyphs(marks)) }
      #expect(characters.allSatisfy { $0.isASCII })
    }
  }

  @Test func charactersAreSpelled() {
    #expect(Marker.character("7").character(in: .ascii) == "7")
    #expect(Marker.character("−").character(in: .ascii) == "-")
    #expect(Marker.character("−").character(in: .unicode) == "−")
    #expect(Marker.character("漢").character(in: .ascii) == "?")
  }
}
