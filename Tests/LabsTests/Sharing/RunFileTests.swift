import Testing

@testable import Labs

@Suite struct RunFileTests {
  @Test func aFileGivesTheRunBack() throws {
    var run = try ExperimentRun(Experiments.train())
    for round in 1...30 {
      run.advance(atMost: round)
      try run.set("rate", to: Double(round) / 100)
    }
    let file = RunFile(run, place: "mlp-17/play")
    #expect(run.events.count > RunLine.mostEvents)
    #expect(try RunFile(reading: file.text) == file)
    var again = try ExperimentRun(Experiments.train())
    again.replay(file.line.events)
    #expect(file.line.difference(from: again) == nil)
  }

  @Test(arguments: [
    ("", "no run"), ("gradus run 1\nplace x", "events"), ("gradus run 1\nevents 3 x", "events"),
    ("gradus run 1\nevents 3\nfingerprint zz", "fingerprint"),
  ])
  func whatIsNoneIsSaid(_ text: String, _ word: String) {
    let error = #expect(throws: RunFileError.self) { try RunFile(reading: text) }
    #expect(error?.description.contains(word) == true)
  }
}
