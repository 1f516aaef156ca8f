import Testing

@testable import WorkbookApp

@Suite struct ChoiceEntryTests {
  private let options = ["up", "down", "the same"]

  @Test func aLetterANumberAClickAndTheCursorChoose() {
    for script in ["b", "2", "B", "<Down><Enter>", "<Down><Down><Up><Space>"] {
      var entry = ChoiceEntry(options)
      #expect(entry.type(script) == .answer("b"), "\(script)")
      #expect(entry.text == "b")
    }
    var entry = ChoiceEntry(options)
    #expect(entry.click(2) == .answer("c"))
    #expect(entry.click(3) == .taken && entry.text == "c")
  }

  @Test func theEndsLeadToTheNeighbours() {
    var entry = ChoiceEntry(options)
    #expect(entry.type("<Up>") == .previous)
    #expect(entry.type("<Down><Down>") == .taken)
    #expect(entry.type("<Down>") == .next)
    #expect(entry.type("x") == .taken && entry.text.isEmpty)
  }

  @Test func theCursorStandsAtWhatWasChosen() {
    let entry = ChoiceEntry(options, resuming: "2")
    #expect(entry.text == "b")
    #expect(entry.drawn() == ["1 e = ŷ − y", " · a) up", " ▸ b) down", " · c) the same"])
    #expect(entry.drawn(isFocused: false)[2] == " · b) down")
  }
}
