import Testing

@testable import Labs

struct ExperimentRunEditsTests {
  private func points(_ run: ExperimentRun) throws -> [[Double]] {
    try #require(run.state as? TrainState).plainInputs.training
  }

  private func line() -> TrainDeclaration {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.rate, lab.startsAtZero) = (0.01, true)
    return lab
  }

  @Test func pointsStayWhenTheTrainingBeginsAnewAndWeightsOfTheStartWithIt() throws {
    var run = try ExperimentRun(line())
    try run.edit(.weight(name: "dense1.kernel", place: 0, value: 5))
    try run.edit(.addPoint(inputs: [2], target: 6))
    try run.edit(.movePoint(0, to: [1.5]))
    try run.edit(.movePoint(0, to: [1.25]))
    #expect(run.record["w"] == 5 && run.step == 0)
    #expect(
      RunLog.text(run.events) == "!dense1.kernel:0=5.0 +2.0:6.0 @0:1.25")
    for _ in 0..<3 { run.advance() }
    try run.edit(.removePoint(1))
    try run.edit(.weight(name: "dense1.bias", place: 0, value: 9))
    #expect(run.step == 3 && run.record["b"] == 9)
    run.reset()
    #expect(run.record["w"] == 5 && run.record["b"] == 0)
    #expect(try points(run) == [[1.25], [6], [5], [2]])
    try run.set("initializer", reading: "glorot")
    #expect(run.record["w"] != 5)
    #expect(try points(run) == [[1.25], [6], [5], [2]])
    try run.set("share", to: 0.5)
    #expect(try points(run).count == 2)
    #expect(RunEvent.edits(in: run.events).isEmpty)
    run.resetToLesson()
    #expect(try points(run) == [[1], [3], [6], [5]])
  }

  @Test func goingBackTakesWeightsBackAndLeavesPoints() throws {
    var run = try ExperimentRun(line())
    for _ in 0..<4 { run.advance() }
    let before = run.record["w"]
    run.advance()
    try run.edit(.weight(name: "dense1.kernel", place: 0, value: 5))
    try run.edit(.addPoint(inputs: [2], target: 6))
    run.goBack()
    #expect(run.step == 4 && run.record["w"] == before)
    #expect(try points(run).count == 5)
  }

  @Test func otherKindsRefuse() throws {
    var run = try ExperimentRun(Experiments.grid())
    #expect {
      try run.edit(.removePoint(0))
    } throws: { "\($0)".contains("no weights and no points") }
    #expect(run.events.isEmpty)
  }

  @Test func whatMeansNothingAnyMoreIsLeftOutOfALog() throws {
    var lab = Experiments.train()
    lab.layers = [4]
    var run = try ExperimentRun(lab)
    try run.set("layers", to: 3)
    try run.set("units3", to: 6)
    try run.set("layers", to: 2)
    #expect(RunLog.text(run.events) == "layers=2.0")
    try run.set("layers", to: 3)
    #expect(run.controls.first { $0.name == "units3" }?.value == 4)
  }
}
