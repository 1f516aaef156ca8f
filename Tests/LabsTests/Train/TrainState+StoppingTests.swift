import Testing

@testable import Labs

struct TrainStateStoppingTests {
  /// Few noisy points and many units: the held-out loss soon turns up.
  private func overfitting() -> TrainDeclaration {
    var lab = TrainDeclaration(
      .generated("moons", settings: ["count": .number(60), "noise": .number(0.4)]))
    lab.layers = [24, 24]
    lab.optimizer = "Adam"
    lab.rate = 0.03
    lab.share = 0.5
    lab.stop = StopDeclaration(patience: 10)
    return lab
  }

  private func stopped(_ lab: TrainDeclaration) throws -> ExperimentRun {
    var run = try ExperimentRun(lab)
    while run.status.canStep, run.step < 600 { run.advance() }
    return run
  }

  @Test func itStopsAndTheBestWeightsAreBack() throws {
    let run = try stopped(overfitting())
    #expect(run.status.kind == .finished)
    let losses = run.records.map { $0["heldOutLoss"] ?? .infinity }
    let before = losses.dropFirst().dropLast()
    let best = try #require(before.min())
    let step = try #require(before.firstIndex(of: best))
    #expect(run.step == step + 10)
    #expect(
      run.status.sentence.hasPrefix(
        "Stopped early at step \(run.step): the held-out loss has not become lower in 10 looks. The "
          + "weights of step \(step), with the lowest, "))
    #expect(run.record["heldOutLoss"] == best)
  }

  @Test func withoutRestoringTheWeightsStay() throws {
    var lab = overfitting()
    lab.stop?.restores = false
    let run = try stopped(lab)
    let other = try stopped(overfitting())
    #expect(run.step == other.step && run.record["heldOutLoss"] != other.record["heldOutLoss"])
    #expect(run.status.sentence.contains("The lowest, "))
  }

  @Test func everySoManyStepsAndForHowLong() throws {
    var lab = overfitting()
    lab.batch = 4
    lab.stop = StopDeclaration(patience: 4, every: 3)
    let run = try stopped(lab)
    #expect(run.step.isMultiple(of: 3) && run.status.kind == .finished)
    lab.stop?.patience = 0
    #expect(try stopped(lab).step == 600)
  }

  @Test func theMemoryIsAPartOfTheState() throws {
    var run = try stopped(overfitting())
    let end = Traces(run)
    for _ in 0..<7 { run.goBack() }
    #expect(run.status.kind == .running)
    for _ in 0..<7 { run.advance() }
    #expect(Traces(run) == end)
    var other = try ExperimentRun(overfitting())
    other.replay(run.events)
    #expect(Traces(other) == end)
    let refused = other.advance()
    #expect(!refused)
    try other.set("patience", to: 50)
    let moved = other.advance()
    #expect(moved && other.status.kind == .running && other.step == run.step + 1)
  }

  @Test func theRateFollowsTheSchedule() throws {
    var lab = Experiments.train()
    lab.rate = 0.5
    lab.schedule = ScheduleDeclaration(.step(steps: 2, factor: 0.5))
    var run = try ExperimentRun(lab)
    #expect(run.record["rate"] == 0.5)
    for _ in 0..<3 { run.advance() }
    #expect(run.records.map { $0["rate"] } == [0.5, 0.5, 0.5, 0.25])
  }
}
