import Labs
import Testing

@testable import Coursework

struct SettingsAnswerTests {
  private let reading = SettingsAnswer(
    controls: [
      Control(
        name: "rate", label: "rate η", symbol: "η", value: 0.1, range: 0...10, stops: .every(0.1)),
      Control(
        name: "optimizer", label: "optimizer", symbol: "o", choices: ["SGD", "Adam"], chosen: 0),
    ], others: ["batch"])

  private func settings(_ text: String) -> [Variant.Setting]? {
    if case .success(let settings) = reading.read(text) { settings } else { nil }
  }

  @Test(arguments: [
    "rate=0.1 optimizer=adam", "rate = 0.1, optimizer = adam", "rate= 0.1; optimizer =adam",
    "  RATE=0.1\toptimizer=adam,",
  ])
  func manySpellingsAreOneSetting(_ text: String) {
    #expect(settings(text) == [.init("rate", "0.1"), .init("optimizer", "adam")])
  }

  @Test(arguments: [
    "", ",", "rate", "rate=", "=1", "rate==1", "rate=1=2", "batch=2", "rate=-1", "optimizer=3",
    "rate=1 rate=1",
  ])
  func anythingElseIsRefusedWithASentence(_ text: String) {
    guard case .failure(let refusal) = reading.read(text) else {
      Issue.record("\(text) sets nothing")
      return
    }
    #expect(refusal.sentence.contains(" "))
  }
}
