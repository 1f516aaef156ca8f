import Testing

@testable import Labs

struct ControlTests {
  private func control(_ value: Double, _ stops: Control.Stops) -> Control {
    Control(
      name: "x1", label: "start x₁", symbol: "x₁", value: value, range: -10...10, stops: stops)
  }

  @Test func aKeyStepsThroughWholeMultiples() {
    #expect(control(5, .every(0.5)).neighbour(up: true) == 5.5)
    #expect(control(5, .every(0.5)).neighbour(up: false) == 4.5)
    #expect(control(5.2, .every(0.5)).neighbour(up: true) == 5.5)
    #expect(control(5.2, .every(0.5)).neighbour(up: false) == 5)
    #expect(control(-0.3, .every(0.5)).neighbour(up: true) == 0)
    #expect(control(-0.3, .every(0.5)).neighbour(up: false) == -0.5)
  }

  @Test func manySmallMovesAddUpToNoRoundingError() {
    var moved = control(-10, .every(0.1))
    for _ in 0..<100 { moved.value = moved.neighbour(up: true) }
    #expect(moved.value == 0)
    for _ in 0..<30 { moved.value = moved.neighbour(up: false) }
    #expect(moved.value == -3)
  }

  @Test func theEndsOfTheRangeAreTheEnd() {
    #expect(control(10, .every(0.5)).neighbour(up: true) == 10)
    #expect(control(9.8, .every(0.5)).neighbour(up: true) == 10)
    #expect(control(-10, .every(0.5)).neighbour(up: false) == -10)
    #expect(control(2, .listed([0.1, 0.5, 2])).neighbour(up: true) == 2)
    #expect(control(0.1, .listed([0.1, 0.5, 2])).neighbour(up: false) == 0.1)
  }

  @Test func aListIsSteppedThroughFromAnyValue() {
    let stops = Control.Stops.listed([0.1, 0.2, 0.3, 0.5])
    #expect(control(0.2, stops).neighbour(up: true) == 0.3)
    #expect(control(0.2, stops).neighbour(up: false) == 0.1)
    #expect(control(0.25, stops).neighbour(up: true) == 0.3)
    #expect(control(0.25, stops).neighbour(up: false) == 0.2)
    // 0.1 + 0.2 is not quite 0.3, but nobody sees that.
    #expect(control(0.1 + 0.2, stops).neighbour(up: true) == 0.5)
    #expect(control(0.1 + 0.2, stops).neighbour(up: false) == 0.2)
  }

  @Test func anErrorSaysWhatCanBeSet() {
    #expect(
      ControlError.unknown(name: "x3", known: ["rate", "x1"]).description
        == "This experiment has no control “x3”. It has rate, x1.")
    #expect(
      ControlError.outside(label: "rate η", range: 0...10).description
        == "rate η can be set from 0 to 10.")
    #expect(
      ControlError.undefined(label: "start x₁", value: -1).description
        == "start x₁ cannot be −1: f has no finite value and slope there.")
  }

  @Test func choicesAreReadByTheirWords() throws {
    let control = Control(
      name: "optimizer", label: "optimizer", symbol: "o", choices: ["SGD", "Adam"], chosen: 1)
    #expect(control.written == "Adam" && control.restarts && control.range == 0...1)
    #expect(try control.value(reading: "sgd") == 0)
    let refusal = ControlError.noChoice(label: "optimizer", choices: ["SGD", "Adam"])
    #expect(throws: refusal) { try control.value(reading: "adem") }
    #expect(throws: refusal) { try control.check(0.5) }
    #expect(refusal.description == "optimizer can be SGD, Adam.")
    #expect(control.neighbour(up: false) == 0 && control.neighbour(up: true) == 1)
    let onOff = Control.switch(name: "scale", label: "scale", symbol: "s", isOn: true)
    #expect(try onOff.value(reading: "off") == 0 && onOff.written == "on")
  }
}
