import Testing

@testable import Labs

struct DescendRunLogTests {
  @Test func theLogSaysWhatWasDone() throws {
    var run = try makeRun(steps: 3)
    #expect(RunLog.text(run.events) == "3")
    try run.set("rate", to: 0.3)
    #expect(RunLog.text(run.events) == "3 rate=0.3")
    run.advance()
    run.advance()
    #expect(RunLog.text(run.events) == "3 rate=0.3 2")
    try run.set("x1", to: -4)
    run.advance()
    #expect(RunLog.text(run.events) == "x1=-4.0 rate=0.3 1")
    run.goBack()
    run.resetToLesson()
    #expect(run.events.isEmpty)
  }

  @Test(
    arguments: [
      "x1^2 + x2^2", "x1^2 + 3*x2^2", "x1^4/10 - x1*x2 + x2^2", "ln(x1 + x2) + x1^2",
      "exp(x1) - x2", "sin(x1)*cos(x2)",
    ], 0..<12)
  func anyRunComesBackFromItsLogBitForBit(_ function: String, _ seed: Int) throws {
    var random = RandomActions(seed: seed &* 31 &+ function.utf8.count)
    var run = try makeRun(function, from: [1, 1])
    for _ in 0..<25 {
      random.act(on: &run)
      let text = RunLog.text(run.events)
      var other = try DescendRun(run.declaration)
      other.advance()
      other.replay(try #require(RunLog.events(text)))
      #expect(bits(other) == bits(run), "\(text)")
    }
  }

  @Test func aRefusedStepComesBackToo() throws {
    let run = try makeRun(rate: 10, steps: 100)
    #expect(run.overflow != nil)
    var other = try DescendRun(run.declaration)
    other.replay(run.events)
    #expect(bits(other) == bits(run))
    #expect(other.status == run.status)
  }

  @Test func aStartThatOnlyItsLastCoordinateMakesPossibleComesBack() throws {
    var run = try makeRun("ln(x1 + x2) + x1^2", from: [1, 1])
    try run.set("x2", to: 9)
    try run.set("x1", to: -5)
    run.advance()
    var other = try DescendRun(run.declaration)
    other.replay(run.events)
    #expect(bits(other) == bits(run))
  }

  @Test func whatDoesNotFitIsLeftOut() throws {
    var run = try makeRun()
    run.replay([
      .steps(-3), .set(name: "x9", value: 1), .set(name: "x1", value: 5000),
      .set(name: "rate", value: -1), .set(name: "rate", value: 0.2), .steps(2), .steps(0),
    ])
    #expect(run.step == 2 && run.rate == 0.2 && run.start == [5, 5])
  }

  @Test func stepsBeforeTheLastNewStartDoNotCount() throws {
    var run = try makeRun()
    run.replay([.steps(7), .set(name: "x1", value: -4), .steps(2)])
    #expect(run.step == 2 && run.start == [-4, 5])
  }

  @Test func aLogOfEndlessStepsEndsAtTheMostSteps() throws {
    var run = try makeRun(rate: 0.00001)
    let clock = ContinuousClock()
    let time = clock.measure {
      run.replay(Array(repeating: .steps(Int.max), count: 20_000))
    }
    #expect(run.step == DescendRun.mostSteps)
    #expect(time < .seconds(10))
  }
}
