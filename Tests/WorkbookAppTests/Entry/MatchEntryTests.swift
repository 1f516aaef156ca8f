import Testing

@testable import WorkbookApp

@Suite struct MatchEntryTests {
  private func entry(_ answer: String? = nil) -> MatchEntry {
    MatchEntry(left: ["x²", "3x", "5"], right: ["3", "2x", "0", "x"], resuming: answer)
  }

  @Test(arguments: ["bac", "1b 2a 3c", "3c1b2a", "<Right><Right><Down><Right><Down><Left><Left>"])
  func pairsAreJoined(_ script: String) {
    var entry = entry()
    entry.type(script)
    #expect(entry.text == "1b 2a 3c")
    #expect(entry.type("<Enter>") == .answer("1b 2a 3c"))
    #expect(entry.isJudged)
  }

  @Test func whatHasNoPartnerIsAskedFor() {
    var entry = entry()
    #expect(entry.type("1b3c<Enter>") == .taken)
    #expect(entry.drawn()[1] == "  2 has no partner yet.")
    #expect(entry.type("a<Enter>") == .answer("1b 2a 3c"))
  }

  @Test func aPartnerIsTakenAway() {
    var entry = entry("1b 2a 3c")
    #expect(entry.isJudged)
    entry.type("<Down><Backspace>")
    #expect(entry.text == "1b 3c" && !entry.isJudged)
  }

  @Test func leftAndRightGoRound() {
    var entry = entry()
    entry.type("<Left>")
    #expect(entry.text == "1d")
    entry.type("<Right>")
    #expect(entry.text == "1a")
  }

  @Test func theEndsLeadToTheNeighbours() {
    var entry = entry()
    #expect(entry.type("<Up>") == .previous)
    #expect(entry.type("<Down><Down><Down>") == .next)
    #expect(entry.type("z9") == .taken && entry.text.isEmpty)
  }

  @Test func clicksJoin() {
    var entry = entry()
    _ = entry.click(1)
    _ = entry.click(3)
    #expect(entry.text == "2a")
    _ = entry.click(5)
    #expect(entry.text == "2a 3c")
    #expect(entry.click(40) == .taken && entry.text == "2a 3c")
  }

  @Test func theLogsPairsComeBackAndAPasteAddsSome() {
    #expect(entry("1b 2a").text == "1b 2a")
    #expect(entry("what?").text.isEmpty)
    var entry = entry("1b 2a")
    entry.paste("3-d")
    #expect(entry.text == "1b 2a 3d")
    entry.paste("?")
    #expect(entry.text == "1b 2a 3d")
  }

  @Test func lettersStandBeforeTheLeftAndNumbersBeforeTheRight() {
    var entry = entry()
    entry.type("b")
    #expect(
      entry.drawn().dropFirst(2) == [
        "  1  b  x²", " ▸2     3x", "  3     5", "    a) 3", "  1 b) 2x", "    c) 0", "    d) x",
      ])
  }
}
