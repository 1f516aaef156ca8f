import Testing

@testable import Labs

struct DoctorHistoryTests {
  private func signals(_ steps: Int) throws -> [TrainSignals] {
    var state = try TrainState(Observed.moons([4]))
    var found = [try #require(TrainSignals(state))]
    for _ in 0..<steps {
      state.advance()
      found.append(try #require(TrainSignals(state)))
    }
    return found
  }

  @Test func looksAreBoundedAndTheStartStays() throws {
    let all = try signals(60)
    var history = DoctorHistory(all[0])
    for look in all.dropFirst() { history.append(look) }
    #expect(history.looks.count == DoctorHistory.mostLooks && history.start.step == 0)
    #expect(history.now.step == 60 && history.taken == 60)
    #expect(history.curve.points.count == 61)
    let fall = try #require(history.fall(over: 40))
    let (old, new) = (try #require(history.level(before: 40)), try #require(history.level))
    #expect(abs(fall - (old - new) / old) < 1e-12 && fall > 0)
    #expect(history.fall(over: 61) == nil)
    #expect(try #require(history.range(over: 40)) >= fall * 0.9)
  }

  @Test func goingBackForgetsWhatCameLater() throws {
    let all = try signals(10)
    var history = DoctorHistory(all[0])
    for look in all.dropFirst() { history.append(look) }
    let isKept = history.goBack(to: 4)
    #expect(isKept && history.now.step == 4 && history.curve.last?.step == 4)
    #expect(history.lastPredicted.allSatisfy { ($0 ?? 0) <= 4 })
  }

  @Test func aRunThatLearnsIsInNoTrouble() throws {
    let all = try signals(50)
    var history = DoctorHistory(all[0])
    #expect(!history.isInTrouble)
    for look in all.dropFirst() { history.append(look) }
    #expect(!history.isInTrouble && (history.steepness(of: 4) ?? 0) > 0)
  }
}
