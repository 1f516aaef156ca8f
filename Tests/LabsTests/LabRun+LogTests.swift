import Testing

@testable import Labs

@Suite struct LabRunLogTests {
  private func xor() throws -> LabRun {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(64)]))
    lab.batch = 8
    lab.rate = 0.3
    return LabRun(try ExperimentRun(lab))
  }

  /// Catches up with everything, a little at a time.
  private func finish(_ lab: inout LabRun) {
    func piece(_ run: inout ExperimentRun, _ rest: inout [RunEvent]) {
      var left = 40
      run.follow(&rest) {
        left -= 1
        return left > 0
      }
    }
    while lab.isCatchingUp {
      var (run, rest) = lab.waiting
      piece(&run, &rest)
      lab.take(run, rest: rest)
    }
    while var next = lab.returning.first {
      piece(&next.run, &next.rest)
      lab.takeReturning(next.run, rest: next.rest)
    }
  }

  @Test func aRunThatWasNeverLeftIsItsEvents() throws {
    var lab = try xor()
    #expect(lab.text.isEmpty)
    lab.advance(atMost: 7)
    #expect(lab.text == "7")
  }

  @Test func whatIsLookedAtAndWhatWasLeftComeBack() throws {
    var lab = try xor()
    lab.advance(atMost: 120)
    lab.reset()
    try lab.set("rate", to: 0.1)
    lab.advance(atMost: 90)
    lab.reset()
    lab.advance(atMost: 200)
    lab.look(at: 50)
    #expect(lab.text == "rate=0.1 200|@50|rate=0.1 90|120")
    var other = try xor()
    let isRead = other.restore(lab.text)
    #expect(isRead && other.text == lab.text)
    #expect(other.shown.step == 50 && other.run.step == 200)
    #expect(other.earlier.map(\.name) == lab.earlier.map(\.name))
    #expect(
      other.earlier.map { $0.records.last?.cells } == lab.earlier.map { $0.records.last?.cells })
  }

  @Test func whatTakesLongComesBackBesideTheScreen() throws {
    let text = "400000|@123456|rate=0.1 300000|20"
    var lab = try xor()
    lab.restore(text)
    #expect(lab.isCatchingUp && lab.returning.count == 2)
    #expect(lab.text == text)
    var (run, rest) = lab.waiting
    var isFirst = true
    run.follow(&rest) {
      defer { isFirst = false }
      return isFirst
    }
    lab.take(run, rest: rest)
    #expect(lab.run.step > 0 && lab.text == text)
    finish(&lab)
    #expect(lab.run.step == 400_000 && lab.shown.step == 123_456)
    #expect(lab.earlier.map { $0.run.step } == [300_000, 20] && lab.text == text)
  }

  @Test(arguments: [
    "rate", "1|2|3|4|5|6|7|8", "3|@", "3|@9999999999999999999999", "3|@-4|x|", "|||",
  ])
  func noTextDoesHarm(_ text: String) throws {
    var lab = try xor()
    lab.restore(text)
    #expect(lab.earlier.count <= EarlierRun.most && lab.run.step <= 3)
  }
}
