import Cells
import Testing

@testable import Plots

@Suite struct ShortNameTests {
  @Test func aLongNameIsCut() {
    #expect(ShortName.text("momentum", columns: 8, .unicode) == "momentum")
    #expect(ShortName.text("momentum", columns: 5, .unicode) == "mome…")
    #expect(ShortName.text("momentum", columns: 5, .ascii) == "mome~")
    #expect(ShortName.text("momentum", columns: 1, .unicode) == "…")
    #expect(ShortName.text("momentum", columns: 0, .unicode) == "")
  }

  @Test func wideCharactersCountTwice() {
    #expect(ShortName.text("漢字漢字", columns: 6, .unicode) == "漢字…")
  }

  @Test func noCommandComesThrough() {
    #expect(!ShortName.text("a\u{1b}[31mlong name", columns: 6, .unicode).contains("\u{1b}"))
  }
}
