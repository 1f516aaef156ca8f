import Testing

@testable import Labs

@Suite struct RunLineTests {
  private func run(_ events: [RunEvent]) throws -> ExperimentRun {
    var run = try ExperimentRun(Experiments.train())
    run.replay(events)
    return run
  }

  @Test func aLineGivesTheRunBack() throws {
    let run = try run([
      .set(name: "rate", value: 0.3), .steps(700), .set(name: "rate", value: 0.03), .steps(55),
    ])
    let text = try RunLine(run, place: "mlp-17/play").text()
    let line = try RunLine(reading: " " + text.prefix(30) + "\n" + text.dropFirst(30))
    #expect(line == RunLine(run, place: "mlp-17/play"))
    #expect(line.events == run.events && line.place == "mlp-17/play")
    let again = try self.run(line.events)
    #expect(
      line.difference(from: again) == nil && line.loss == again.record["loss"].map { Float($0) })
  }

  @Test func twentyEventsFitALine() throws {
    var random = RandomActions(seed: 4)
    let values = [0.0003, 0.03, 1, 0.1, 0.003, 128, 0.55, 1000, 0.95, 3]
    for _ in 0..<200 {
      let events: [RunEvent] = (0..<20).map { index in
        index.isMultiple(of: 2)
          ? .set(
            name: ControlCodes.names[Int.random(in: 0..<ControlCodes.names.count, using: &random)],
            value: values[Int.random(in: 0..<values.count, using: &random)])
          : .steps(Int.random(in: 1...50_000, using: &random))
      }
      var line = try RunLine(run([]), place: "mlp-17/playground")
      line.events = events
      let text = try line.text()
      #expect(text.count <= RunLine.mostLetters)
      #expect(try RunLine(reading: text) == line)
    }
  }

  @Test func whatIsTooLongIsSaid() throws {
    var line = try RunLine(run([]), place: "lin-04")
    line.events = Array(repeating: .steps(1), count: 21)
    #expect(throws: RunLineError.tooManyEvents(21)) { try line.text() }
    line.events = Array(repeating: .set(name: "a-name-that-is-spelled", value: .pi), count: 20)
    #expect(throws: RunLineError.self) { try line.text() }
  }

  @Test func aDamagedLineIsRefused() throws {
    let text = try RunLine(run([.steps(12)]), place: "lin-04/bowl").text()
    #expect(throws: RunLineError.noLine) { try RunLine(reading: "lin-04") }
    for index in text.indices.dropFirst(3) {
      var broken = text
      broken.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
      #expect(throws: RunLineError.self) { try RunLine(reading: broken) }
      #expect(throws: RunLineError.self) { try RunLine(reading: String(text[..<index])) }
    }
    #expect(throws: RunLineError.damaged) { try RunLine(reading: "g1:") }
    #expect(throws: RunLineError.damaged) { try RunLine(reading: "g1:ÄÖ" + text.dropFirst(3)) }
  }

  @Test func anotherResultIsTold() throws {
    let run = try run([.steps(12)])
    var line = RunLine(run, place: "")
    line.fingerprint ^= 1
    #expect(line.difference(from: run)?.contains("weights differ") == true)
    line.loss = 0.5
    #expect(line.difference(from: run)?.contains("there the loss was 0.5") == true)
    line.events = [.steps(13)]
    #expect(line.difference(from: run)?.contains("13 steps") == true)
  }
}
