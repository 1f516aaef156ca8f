import Testing

@testable import Labs

struct RemedyTests {
  private let controls = [
    Control(
      name: "rate", label: "rate", symbol: "η", value: 0.3, range: 0...1000, stops: .every(0.1)),
    Control(
      name: "optimizer", label: "optimizer", symbol: "o", choices: ["SGD", "Adam"], chosen: 0),
  ]

  @Test func aControlIsSetByNumberOrWord() {
    #expect(Remedy("x", "rate", 0.1, in: controls).event == .set(name: "rate", value: 0.1))
    #expect(
      Remedy("x", "optimizer", word: "adam", in: controls).event
        == .set(name: "optimizer", value: 1))
  }

  @Test func whatIsNotThereOrSetAlreadyIsNoEvent() {
    #expect(Remedy("x", "l2", 0.1, in: controls).event == nil)
    #expect(Remedy("x", "rate", 5000, in: controls).event == nil)
    #expect(Remedy("x", "rate", 0.3, in: controls).event == nil)
    #expect(Remedy("x", "optimizer", word: "SGD", in: controls).event == nil)
    #expect(Remedy("x", "optimizer", word: "Nadam", in: controls).event == nil)
  }

  @Test func ratesHaveOneDigit() {
    #expect(Remedy.rate(times: 0.1, in: controls).event == .set(name: "rate", value: 0.03))
    #expect(Remedy.rate(times: 30, in: controls).event == .set(name: "rate", value: 10))
    #expect(Remedy.rate(times: 0.1, in: controls).sentence == "Try the rate 0.03.")
    #expect(Remedy.rate(times: 0.1, in: []).event == nil)
  }
}
