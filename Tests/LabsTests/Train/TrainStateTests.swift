import Formulas
import Learning
import Testing

@testable import Labs

struct TrainStateTests {
  @Test func spiralsAreLearnedByTwoHiddenLayers() throws {
    var lab = TrainDeclaration(.generated("spirals", settings: ["turns": .number(1)]))
    lab.layers = [16, 16]
    lab.optimizer = "Adam"
    lab.rate = 0.01
    lab.batch = 50
    lab.share = 0.8
    var run = try ExperimentRun(lab)
    var best = 0.0
    while best < 0.95, run.step < 1500 {
      run.advance()
      best = max(best, run.record["heldOutAccuracy"] ?? 0)
    }
    #expect(best >= 0.95, "after \(run.step) steps")
    let (first, last) = (run.records[0]["loss"] ?? 0, run.record["loss"] ?? 1)
    #expect(last < first / 2)
  }

  /// One epoch by hand: W = 5, b = 1 would be given; from zero the gradient is −mean(y·x), −mean(y).
  @Test func oneStepOnALineIsTheStepByHand() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    lab.loss = "HalfMeanSquaredError"
    lab.rate = 0.01
    lab.startsAtZero = true
    var run = try ExperimentRun(lab)
    #expect(run.record["w"] == 0 && run.record["b"] == 0)
    run.advance()
    // Σxy/4 = (4 + 24 + 84 + 65)/4 = 44.25 and Σy/4 = 9.75.
    #expect(abs((run.record["w"] ?? 0) - 0.4425) < 1e-6)
    #expect(abs((run.record["b"] ?? 0) - 0.0975) < 1e-6)
    // Half the mean of squares at the start: (16 + 64 + 196 + 169)/8.
    #expect(abs((run.records[0]["loss"] ?? 0) - 55.625) < 1e-4)
  }

  @Test func divergenceStopsTheRunWithASentence() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [300]], targets: [1, 2]))
    lab.rate = 100
    var run = try ExperimentRun(lab)
    for _ in 0..<200 { run.advance() }
    #expect(run.status.kind == .overflowed && run.status.sentence.contains("rate"))
    #expect(run.record["batchLoss"] != nil && run.step < 200)
    let stopped = run.step
    // Two steps back the numbers are small enough for another rate to go on.
    for _ in 0..<2 { run.goBack() }
    #expect(run.step == stopped - 1)
    try run.set("rate", to: 0.000001)
    run.advance()
    #expect(run.step == stopped && run.status.kind == .running)
  }

  @Test func circlesNeedTheSquares() throws {
    func accuracy(_ features: [String]) throws -> Double {
      var lab = TrainDeclaration(.generated("circles", settings: ["noise": .number(0.05)]))
      lab.features = try features.map { try .init(parsing: $0) }
      lab.rate = 1
      var run = try ExperimentRun(lab)
      for _ in 0..<400 { run.advance() }
      return run.record["accuracy"] ?? 0
    }
    #expect(try accuracy(["x1", "x2"]) < 0.7)
    #expect(try accuracy(["x1", "x2", "x1^2", "x2^2"]) >= 0.98)
  }

  @Test func controlsChangeWhatIsRun() throws {
    var run = try ExperimentRun(Experiments.train())
    for _ in 0..<5 { run.advance() }
    try run.set("optimizer", reading: "sgd")
    #expect(run.step == 5)
    try run.set("units1", reading: "7")
    #expect(run.step == 0)
    let state = try #require(run.state as? TrainState)
    #expect(state.declaration.layers == [7] && state.declaration.optimizer == "SGD")
    #expect(state.trainingExamples.count == 30 && state.heldOutExamples?.count == 10)
    #expect(state.stepsPerEpoch == 2)
    let outputs = state.outputs(of: [[0, 0], [1, 1]])
    #expect(outputs.count == 2 && outputs.allSatisfy { $0.count == 1 })
    #expect(throws: ControlError.refused("units1 is a whole number.")) {
      try run.set("units1", to: 2.5)
    }
    let wanted = ControlError.noChoice(label: "optimizer", choices: TrainPlan.optimizers)
    #expect(throws: wanted) { try run.set("optimizer", reading: "adem") }
  }

  @Test func copiesOfARunDoNotDisturbEachOther() throws {
    var one = try ExperimentRun(Experiments.train())
    for _ in 0..<3 { one.advance() }
    var two = one
    for _ in 0..<5 { two.advance() }
    let three = one
    one.advance()
    two.goBack()
    for _ in 0..<4 { one.advance() }
    one.goBack()
    #expect(Traces(one) == Traces(two) && three.step == 3)
  }

  @Test func aTableComesFromTheProgram() throws {
    let table = DataTable(
      columns: ["a", "b", "kind"],
      rows: (0..<30).map { [Double($0), Double(30 - $0), Double($0 % 3)] })
    let catalog = DataCatalog(names: ["t"]) { (_) throws(LabError) in table }
    var lab = TrainDeclaration(.table("t", inputs: ["a", "b"], target: "kind"))
    lab.task = .classification
    lab.scales = true
    #expect(lab.needsTable)
    var run = try ExperimentRun(lab, data: catalog)
    run.advance()
    #expect(run.record["accuracy"] != nil && (run.record["loss"] ?? 9) < 5)
    #expect(throws: LabError.self) { try ExperimentRun(lab) }
  }
}
