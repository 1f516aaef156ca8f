import Testing

@testable import WorkbookApp

@Suite struct OrderEntryTests {
  private let items = ["update", "error", "predict"]

  @Test func aLineIsPickedUpCarriedAndPutDown() {
    var entry = OrderEntry(items)
    entry.type("<Space><Down><Down><Space>")
    #expect(entry.text == "b c a")
    entry.type("<Up><Up><Space><Down><Enter>")
    #expect(entry.text == "c b a")
    #expect(entry.type("<Enter>") == .answer("c b a"))
    #expect(entry.isJudged)
  }

  @Test(arguments: ["cab", "c a b", "xc!ab"])
  func lettersTypedInOrderDoTheSame(_ script: String) {
    var entry = OrderEntry(items)
    entry.type(script)
    #expect(entry.text == "c a b")
  }

  @Test func enterOnTheOrderAsItCameAsksOnce() {
    var entry = OrderEntry(items)
    #expect(entry.type("<Enter>") == .taken)
    #expect(entry.drawn().joined(separator: " ").contains("the order as it came"))
    #expect(entry.type("<Enter>") == .answer("a b c"))
  }

  @Test func aClickPicksAndTheNextDrops() {
    var entry = OrderEntry(items)
    _ = entry.click(2)
    _ = entry.click(0)
    #expect(entry.text == "c a b")
    _ = entry.click(1)
    _ = entry.click(1)
    #expect(entry.text == "c a b")
    #expect(entry.click(7) == .taken)
  }

  @Test func whatIsCarriedStaysWithinTheLines() {
    var entry = OrderEntry(items)
    #expect(entry.type("<Space><Up>") == .taken && entry.text == "a b c")
    #expect(entry.type("<End>") == .taken && entry.text == "b c a")
    #expect(entry.type("<Home><Esc>") == .taken && entry.text == "a b c")
    #expect(entry.type("<Esc>") == .unused)
    #expect(entry.type("<Up>") == .previous && entry.type("<Down><Down><Down>") == .next)
  }

  @Test func theLogsOrderComesBackAndAnotherIsNotItsOwn() {
    var entry = OrderEntry(items, resuming: "3 1 2")
    #expect(entry.text == "c a b" && entry.isJudged)
    entry.type("<Space><Down>")
    #expect(!entry.isJudged)
    #expect(OrderEntry(items, resuming: "c c").text == "a b c")
  }

  @Test func aPastedOrderIsTaken() {
    var entry = OrderEntry(items)
    entry.paste("b, c, a")
    #expect(entry.text == "b c a")
    entry.paste("b c")
    #expect(entry.text == "b c a")
  }

  @Test func theLinesAreNumbered() {
    var entry = OrderEntry(items)
    entry.type("cab<Up>")
    #expect(entry.drawn().suffix(3) == ["  1 c) predict", " ▸2 a) update", "  3 b) error"])
    #expect(entry.hints.map(\.label) == ["pick up", "move", "answer"])
    entry.type("<Space>")
    #expect(entry.hints.map(\.label) == ["put down", "carry"])
  }
}
