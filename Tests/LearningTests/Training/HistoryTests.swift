import Learning
import Testing

@Suite struct HistoryTests {
  @Test func columnsThatComeLateOrGoAreNaN() {
    var history = History()
    history.note(step: 1, [("loss", 2)])
    history.note(step: 2, [("loss", 1), ("accuracy", 0.5)])
    history.note(step: 3, [("accuracy", 0.7)])
    #expect(history.names == ["loss", "accuracy"])
    #expect(history["loss"][..<2] == [2, 1] && history["loss"][2].isNaN)
    #expect(history["accuracy"][0].isNaN && history["accuracy"][1...] == [0.5, 0.7])
    #expect(history["none"] == [] && history.count == 3)
  }
}
