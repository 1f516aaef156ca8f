import Labs
import Testing

@testable import Coursework

struct SettingsTextTests {
  @Test func settingsAreSaidInARow() {
    #expect(SettingsText.text([]) == "the lesson's settings")
    #expect(SettingsText.text([.init("rate", "0.3")]) == "rate 0.3")
    #expect(
      SettingsText.text([.init("rate", "0.3"), .init("batch", "5"), .init("optimizer", "Adam")])
        == "rate 0.3, batch 5 and optimizer Adam")
  }
}
