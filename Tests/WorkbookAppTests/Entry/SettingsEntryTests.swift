import Testing

@testable import WorkbookApp

@Suite struct SettingsEntryTests {
  @Test func whatIsSetIsAnswered() {
    var entry = SettingsEntry(["rate", "optimizer", "batch"])
    #expect(entry.type("0,1<Enter><Enter>16<Enter>") == .answer("rate=0,1 batch=16"))
    #expect(entry.isJudged)
  }

  @Test func nothingSetIsAskedFor() {
    var entry = SettingsEntry(["rate", "batch"])
    #expect(entry.type("<Enter><Enter>") == .taken)
    #expect(entry.drawn().joined().contains("Nothing is set yet"))
    #expect(entry.type("1 <Enter>") == .answer("rate=1"))
  }

  @Test func theNameNeedNotBeTyped() {
    var entry = SettingsEntry(["rate"])
    #expect(entry.type("=0.3<Enter>") == .answer("rate=0.3"))
  }

  @Test func settingsWithTheirNamesGoToTheirBoxes() {
    var entry = SettingsEntry(["rate", "optimizer"], resuming: "optimizer=adam RATE=0.5")
    #expect(entry.text == "rate=0.5 optimizer=adam")
    entry.paste("optimizer=sgd")
    #expect(entry.text == "rate=0.5 optimizer=sgd")
    _ = entry.click(0)
    entry.paste("0.7")
    #expect(entry.text == "rate=0.7 optimizer=sgd")
  }

  @Test func theBoxesStandBesideTheirNames() {
    let entry = SettingsEntry(["rate", "optimizer"], resuming: "rate=0.1")
    #expect(
      entry.drawn().suffix(2) == ["  rate      0.1           ", "  optimizer               "])
    #expect(entry.cursor?.columns == 12..<26)
  }

  @Test func arrowsGoFromBoxToBoxAndOut() {
    var entry = SettingsEntry(["rate", "batch"])
    #expect(entry.type("<Up>") == .previous)
    #expect(entry.type("<Down>8") == .taken && entry.text == "batch=8")
    #expect(entry.type("<Down>") == .next)
  }
}
