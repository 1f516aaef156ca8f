import Learning
import Testing

@testable import Labs

@Suite struct LabRunTests {
  private func xor(batch: Int = 8) throws -> LabRun {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(64)]))
    lab.layers = Experiments.train().layers
    lab.batch = batch
    lab.rate = 0.3
    return LabRun(try ExperimentRun(lab))
  }

  private func weights(_ run: ExperimentRun) -> [Float]? {
    (run.state as? TrainState)?.training.weights
  }

  @Test func anyStepComesBackBitForBit() throws {
    var lab = try xor()
    var kept: [Int: [Float]?] = [:]
    let wanted: Set = [0, 1, 7, 100, 999, 2048, 2999]
    while lab.run.step < 3000 {
      if wanted.contains(lab.run.step) { kept[lab.run.step] = weights(lab.run) }
      lab.advance(atMost: 1)
      if lab.run.step == 500 { try lab.set("rate", to: 0.1) }
    }
    let present = weights(lab.run)
    for step in wanted {
      lab.look(at: step)
      #expect(lab.shown.step == step && !lab.isCatchingUp)
      #expect(weights(lab.shown) == kept[step])
      #expect(lab.shown.controls.first { $0.name == "rate" }?.value == (step > 500 ? 0.1 : 0.3))
    }
    lab.returnToPresent()
    #expect(weights(lab.run) == present && lab.run.step == 3000)
  }

  @Test func goingOnInPiecesIsGoingOnStepByStep() throws {
    var (pieces, single) = (try xor(), try xor())
    pieces.advance(atMost: 2500)
    for _ in 0..<2500 { single.takeStep() }
    #expect(weights(pieces.run) == weights(single.run))
    #expect(pieces.run.events == single.run.events && pieces.run.events == [.steps(2500)])
    #expect(pieces.run.records.map(\.cells) == single.run.records.map(\.cells))
  }

  @Test func whoChangesThePastBranchesAndTheOldRunStaysToBeSeen() throws {
    var lab = try xor()
    lab.advance(atMost: 200)
    lab.look(at: 50)
    try lab.set("rate", to: 1)
    #expect(lab.run.step == 50 && !lab.isLookingBack)
    #expect(lab.run.events == [.steps(50), .set(name: "rate", value: 1)])
    #expect(lab.earlier.map(\.events) == [[.steps(200)]])
    lab.advance(atMost: 30)
    lab.look(at: 60)
    lab.branch()
    #expect(lab.run.step == 60 && lab.earlier.count == 2)
    #expect(lab.earlier[0].records.last?.step == 80)
  }

  @Test func atMostFourAreKeptAndNoneTwice() throws {
    var lab = try xor()
    for steps in [3, 4, 5, 6, 7, 7, 7] {
      lab.advance(atMost: steps)
      lab.reset()
    }
    #expect(lab.earlier.map { $0.run.step } == [7, 6, 5, 4])
    lab.forgetEarlier()
    #expect(lab.earlier.isEmpty)
  }

  @Test func anEpochEndsWhereTheNextBegins() throws {
    var lab = try xor()
    lab.takeStep()
    lab.takeEpoch()
    #expect(lab.run.step == lab.run.state.stepsPerEpoch)
    lab.takeEpoch()
    #expect(lab.run.step == 16)
    lab.look(at: 3)
    lab.takeEpoch()
    #expect(lab.shown.step == 8 && lab.run.step == 16)
    lab.goBack()
    #expect(lab.shown.step == 7 && lab.run.step == 16)
  }

  @Test func aNewStartHasOtherWeightsAndTheOldOneTheSame() throws {
    var lab = try xor()
    let start = weights(lab.run)
    lab.advance(atMost: 5)
    let hasMoved = lab.resetElsewhere()
    #expect(hasMoved && lab.run.step == 0 && weights(lab.run) != start)
    lab.resetToLesson()
    #expect(weights(lab.run) == start)
  }

  @Test func theStrideIsARoundFiftieth() throws {
    var lab = try xor()
    #expect(lab.stride == 1)
    lab.advance(atMost: 1000)
    #expect(lab.stride == 20)
    lab.advance(atMost: 4000)
    #expect(lab.stride == 100)
  }

  @Test func aLongLogIsCaughtUpWithInPieces() throws {
    var lab = try xor()
    let log: [RunEvent] = [
      .set(name: "rate", value: 0.2), .steps(4000), .set(name: "rate", value: 0.1), .steps(100_000),
    ]
    lab.replay(log)
    #expect(lab.isCatchingUp && lab.log == log)
    while lab.isCatchingUp {
      var (run, rest) = lab.waiting
      var left = 50
      run.follow(&rest) {
        left -= 1
        return left > 0
      }
      lab.take(run, rest: rest)
    }
    var plain = try xor()
    try plain.set("rate", to: 0.2)
    plain.advance(atMost: 4000)
    try plain.set("rate", to: 0.1)
    plain.advance(atMost: 100_000)
    #expect(weights(lab.run) == weights(plain.run) && lab.run.events == log)
  }

  @Test func aRunOnItsWayBackIsNotChangedAndNothingOfItIsLost() throws {
    var lab = try xor()
    let log: [RunEvent] = [.steps(300_000), .set(name: "rate", value: 0.1), .steps(200_000)]
    lab.replay(log)
    lab.takeStep()
    lab.goBack()
    lab.takeEpoch()
    lab.look(at: 3)
    lab.advance(atMost: 5)
    #expect(throws: ControlError.self) { try lab.set("rate", to: 1) }
    #expect(throws: ControlError.self) {
      try lab.edit(.weight(name: "dense1.bias", place: 0, value: 1))
    }
    #expect(lab.log == log && lab.isCatchingUp && !lab.isLookingBack)
    // Who begins anew has the controls of the end.
    lab.reset()
    #expect(!lab.isCatchingUp && lab.run.step == 0)
    #expect(lab.run.controls.first { $0.name == "rate" }?.value == 0.1)
  }

  @Test func whoLooksFurtherCountsFromTheStepThatIsWanted() throws {
    var declaration = TrainDeclaration(.generated("xor", settings: ["count": .number(2000)]))
    declaration.batch = nil
    declaration.layers = Experiments.train().layers
    var lab = LabRun(try ExperimentRun(declaration))
    lab.advance(atMost: 3000)
    lab.look(at: 2999)
    guard lab.isCatchingUp else { return #expect(lab.shown.step == 2999) }
    lab.goBack()
    #expect(lab.wantedStep == 2998)
    lab.branch()
    #expect(lab.isLookingBack && lab.run.step == 3000)
  }
}
