import Testing

@testable import Labs

@Suite struct StepNumbersDiagramTests {
  @Test func whatIsSetByHandIsWhatTheRunHasThen() throws {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(40)]))
    lab.layers = [3, 2]
    lab.batch = 4
    var run = try ExperimentRun(lab)
    run.advance(atMost: 3)
    for (address, value) in [
      (NumberAddress(.weight(0), at: [2, 1]), 0.75), (NumberAddress(.weight(1), at: [1, 0]), -2),
      (NumberAddress(.bias(1), .updated, at: [1]), 1.5),
    ] {
      let numbers = try #require(run.state.explainable)
      let edit = try #require(numbers.edit(of: address, to: value))
      try run.edit(edit)
      let after = try #require(run.state.explainable)
      #expect(after.presentValue(of: address) == value)
      #expect(after.presentValue(of: NumberAddress(.output(0), example: 0, at: [0])) == nil)
      #expect(after.edit(of: address.with(.gradient), to: 1) == nil)
    }
    #expect(run.step == 3)
  }
}
