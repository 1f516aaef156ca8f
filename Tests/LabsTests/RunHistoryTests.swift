import Testing

@testable import Labs

@Suite struct RunHistoryTests {
  private func history(_ steps: Int, epoch: Int? = nil) -> RunHistory {
    var history = RunHistory(StepRecord(step: 0, []), epoch: epoch)
    for step in stride(from: 1, through: steps, by: 1) {
      history.note(StepRecord(step: step, []), at: step)
    }
    return history
  }

  @Test func aShortRunIsKeptWhole() {
    #expect(history(2000).records.map(\.step) == Array(0...2000))
  }

  @Test(arguments: [2048, 5000, 100_000]) func aLongRunIsThinnedEvenly(_ steps: Int) {
    let history = history(steps)
    #expect(history.records.count <= RunHistory.most)
    #expect(history.records.count > RunHistory.most / 2)
    let expected = Array(stride(from: 0, through: steps, by: history.interval))
    #expect(history.records.map(\.step) == expected)
  }

  @Test func theNextOneIsTheFirstThatIsKept() {
    for history in [history(10), history(5000), history(9000, epoch: 7)] {
      for step in [0, 1, 6, 7, 13, 500, 8999] {
        let next = history.next(after: step)
        #expect(next > step && history.keeps(next))
        #expect(!(step + 1..<next).contains { history.keeps($0) })
      }
    }
  }

  @Test func theEndsOfEpochsAreKeptWhereOnlyTheyAreMeasured() {
    let history = history(6000, epoch: 1000)
    #expect([1000, 3000].allSatisfy { step in history.interval > 1 && step % 1000 == 0 })
    let ends = history.records.map(\.step).filter { $0 > 0 && $0.isMultiple(of: 1000) }
    #expect(ends.count >= 1 && history.records.count <= RunHistory.most)
  }

  @Test func whatComesAfterAStepIsForgotten() {
    var history = history(5000)
    history.cut(after: 1001)
    #expect(history.records.last?.step == 1001 / history.interval * history.interval)
    history.cut(after: 0)
    #expect(history.records.map(\.step) == [0])
  }
}
