import Testing

@testable import Labs

struct CheckpointsTests {
  private let events: [RunEvent] = [
    .set(name: "a", value: 1), .steps(3), .set(name: "b", value: 2), .steps(2),
  ]

  @Test func aLogIsCutAtItsSteps() {
    #expect(RunEvent.steps(in: events) == 5)
    #expect(RunEvent.prefix(of: events, steps: 0) == [events[0]])
    #expect(RunEvent.prefix(of: events, steps: 3) == Array(events[..<2]))
    #expect(RunEvent.prefix(of: events, steps: 4) == Array(events[..<3]) + [.steps(1)])
    #expect(RunEvent.prefix(of: events, steps: 5) == events)
  }

  @Test func theLastSettingOfEachControlStays() {
    let sets: [RunEvent] = [
      .set(name: "a", value: 1), .set(name: "b", value: 2), .set(name: "a", value: 3), .steps(2),
    ]
    #expect(RunEvent.compacted(sets) == [.set(name: "b", value: 2), .set(name: "a", value: 3)])
  }

  @Test func theWayBackIsShortAndTheMemoryBounded() throws {
    let state = try Experiments.rule().makeState(data: .empty)
    var checkpoints = Checkpoints(state, at: 1)
    for step in 1...5000 {
      checkpoints.note(state, taken: step, eventCount: 2, stepsOfLast: step)
      #expect(checkpoints.all.count <= Checkpoints.most)
    }
    let last = checkpoints.latest(before: 4000)
    #expect(last.taken < 4000 && last.taken > 3990)
    #expect(
      RunEvent.suffix(of: [.steps(1), .steps(3999)], from: last) == [.steps(3999 - last.taken)])
    #expect(checkpoints.latest(before: 1).taken == 0)
  }

  @Test func aStateThatGrowsTakesNoMoreMemory() throws {
    var run = try ExperimentRun(declaration("x1^4 + x2^4", from: [3, 2], rate: 1e-6))
    run.advance(atMost: 6000)
    #expect(run.step == 6000)
    #expect(run.checkpoints.byteCount <= Checkpoints.mostBytes && run.checkpoints.all.count > 4)
    #expect(run.checkpoints.byteCount == run.checkpoints.all.reduce(0) { $0 + $1.byteCount })
    #expect(run.cut(to: 5000).step == 5000)
  }
}
