import Formulas
import Testing

@testable import Labs

struct ExperimentRunTests {
  private func act(_ run: inout ExperimentRun, _ random: inout RandomActions) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<6: for _ in 0..<Int.random(in: 1...6, using: &random) { run.advance() }
    case 6, 7: run.goBack()
    case 8: run.reset()
    case 9 where Bool.random(using: &random): run.resetToLesson()
    default:
      let controls = run.controls
      guard let control = controls.randomElement(using: &random) else { return }
      try? run.set(control.name, to: control.neighbour(up: Bool.random(using: &random)))
    }
  }

  @Test(arguments: 0..<7)
  func anyRunComesBackFromItsLogBitForBit(_ kind: Int) throws {
    let experiment = try Experiments.all()[kind]
    var run = try ExperimentRun(experiment)
    var random = RandomActions(seed: kind)
    for round in 0..<40 {
      act(&run, &random)
      let text = RunLog.text(run.events)
      var other = try ExperimentRun(experiment)
      other.advance()
      other.replay(try #require(RunLog.events(text)))
      #expect(Traces(other) == Traces(run), "round \(round): \(text)")
      #expect(run.records.count == run.step + 1)
    }
  }

  @Test(arguments: 0..<7)
  func aStepBackIsTheRunThatNeverTookIt(_ kind: Int) throws {
    let experiment = try Experiments.all()[kind]
    var run = try ExperimentRun(experiment)
    for _ in 0..<150 { run.advance() }
    var shorter = try ExperimentRun(experiment)
    let steps = RunEvent.steps(in: run.events)
    for _ in 0..<max(0, steps - 3) { shorter.advance() }
    for _ in 0..<3 { run.goBack() }
    #expect(Traces(run) == Traces(shorter))
    run.advance()
    shorter.advance()
    #expect(Traces(run) == Traces(shorter))
  }

  @Test func aControlThatRestartsBeginsAnewAndAnotherDoesNot() throws {
    var run = try ExperimentRun(declaration())
    for _ in 0..<3 { run.advance() }
    try run.set("rate", to: 0.3)
    run.advance()
    #expect(run.step == 4 && RunLog.text(run.events) == "3 rate=0.3 1")
    run.goBack()
    #expect(run.step == 3 && run.controls[0].value == 0.3)
    try run.set("x1", reading: "-4")
    #expect(run.step == 0 && RunLog.text(run.events) == "rate=0.3 x1=-4.0")
    run.advance()
    run.reset()
    #expect(run.controls.map(\.value) == [0.3, -4, 5] && run.step == 0)
    run.resetToLesson()
    #expect(run.controls.map(\.value) == [0.1, 5, 5] && run.events.isEmpty)
  }

  @Test func refusalsAreSentencesAndChangeNothing() throws {
    var run = try ExperimentRun(declaration("ln(x1 + x2) + x1^2", from: [1, 1]))
    for _ in 0..<2 { run.advance() }
    let before = Traces(run)
    #expect(throws: ControlError.outside(label: "rate η", range: 0...10)) {
      try run.set("rate", to: 11)
    }
    #expect(throws: ControlError.unknown(name: "rat", known: ["rate", "x1", "x2"])) {
      try run.set("rat", to: 1)
    }
    #expect(throws: ControlError.undefined(label: "start x₁", value: -5)) {
      try run.set("x1", to: -5)
    }
    #expect(Traces(run) == before)
  }

  @Test func aStartThatOnlyTheLastCoordinateMakesPossibleComesBack() throws {
    var run = try ExperimentRun(declaration("ln(x1 + x2) + x1^2", from: [1, 1]))
    run.replay([.set(name: "x1", value: -5), .set(name: "x2", value: 9), .steps(2)])
    #expect(run.step == 2 && run.controls.map(\.value) == [0.1, -5, 9])
  }

  @Test func whatDoesNotFitIsLeftOut() throws {
    var run = try ExperimentRun(declaration())
    run.replay([
      .set(name: "x9", value: 1), .set(name: "x1", value: 5000), .steps(-3),
      .set(name: "rate", value: -1), .set(name: "rate", value: 0.2), .steps(2), .reset, .steps(1),
    ])
    #expect(run.step == 1 && run.controls.map(\.value) == [0.2, 5, 5])
  }

  @Test func aRunEndsAtTheMostSteps() throws {
    let lines = try Assignments(parsing: "k' = k + 1")
    let rule = RuleDeclaration(columns: [], start: ["k": Value(0)], each: nil, epoch: lines)
    var run = try ExperimentRun(rule)
    run.replay([.steps(Int.max)])
    #expect(run.step == ExperimentRun.mostSteps && run.status.kind == .finished)
    #expect(run.record["k"] == Double(ExperimentRun.mostSteps))
    run.goBack()
    #expect(run.record["k"] == Double(ExperimentRun.mostSteps - 1))
  }
}
