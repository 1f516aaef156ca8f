import Testing

@testable import Labs

struct ExperimentTests {
  @Test func everyStateSaysWhatItIs() throws {
    for experiment in try Experiments.all() {
      var state = try experiment.makeState(data: .empty)
      #expect(!experiment.summary.isEmpty && !experiment.needsTable)
      for _ in 0..<200 {
        #expect(!state.headline.isEmpty && !state.status.sentence.isEmpty && state.byteCount > 0)
        #expect(state.record.step == state.step)
        #expect(state.lines.allSatisfy { !$0.contains("nan") && !$0.isEmpty })
        #expect(Set(state.controls.map(\.name)).count == state.controls.count)
        for control in state.controls { #expect(control.range.contains(control.value)) }
        guard state.status.canStep else { break }
        state.advance()
      }
    }
  }

  /// Curves and tables need the same columns in every step.
  @Test func theColumnsStay() throws {
    for experiment in try Experiments.all() {
      var run = try ExperimentRun(experiment)
      for _ in 0..<12 { run.advance() }
      #expect(Set(run.records.map(\.columns)).count == 1)
    }
  }
}
