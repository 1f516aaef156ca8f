import Testing

@testable import Labs

struct TrainHistoryTests {
  @Test func itKeepsWhatWasSeen() throws {
    var state = try Trainings.xor(steps: 0)
    var history = TrainHistory()
    for _ in 0..<100 {
      state.advance()
      history.noteUpdate(of: state)
      history.noteDistributions(of: state)
    }
    #expect(history.updates.entries.last?.step == 100)
    #expect(history.updates.entries.count == 100)
    #expect((20...60).contains(history.distributions.entries.count))
    #expect(history.distributions.entries.last?.element.count == 2)
    history.noteUpdate(of: try Trainings.xor(steps: 0))
    #expect(history.updates.entries.map(\.step) == [0])
  }
}
