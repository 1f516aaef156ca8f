import Formulas
import Testing

@testable import Labs

struct RuleStateTests {
  @Test func thePerceptronLearnsAND() throws {
    var run = try ExperimentRun(Experiments.rule())
    while run.advance() {}
    #expect(run.status.sentence.hasPrefix("Settled"))
    func output(_ x1: Double, _ x2: Double) -> Bool {
      let (w1, w2, b) = (run.record["w1"] ?? 0, run.record["w2"] ?? 0, run.record["b"] ?? 0)
      return w1 * x1 + w2 * x2 + b > 0
    }
    #expect(!output(0, 0) && !output(0, 1) && !output(1, 0) && output(1, 1))
    #expect(run.step.isMultiple(of: 4) && run.step < 60)
  }

  /// LIN-06: one epoch of gradient descent on four points, sums made example by example.
  private func line() throws -> RuleDeclaration {
    RuleDeclaration(
      columns: [
        RuleDeclaration.Column("x", [1, 3, 6, 5]), RuleDeclaration.Column("y", [4, 8, 14, 13]),
      ], start: ["w": 5, "b": 1, "eta": 0.01, "sw": 0, "sb": 0],
      each: try Assignments(parsing: "e = w*x + b - y\nsw' = sw + e*x\nsb' = sb + e"),
      epoch: try Assignments(
        parsing: """
          w' = w - eta*sw/m
          b' = b - eta*sb/m
          sw' = 0*sw
          sb' = 0*sb
          """))
  }

  @Test func oneEpochIsTheEpochByHand() throws {
    var run = try ExperimentRun(line())
    for _ in 0..<4 { run.advance() }
    #expect(run.records[1...].map { $0["e"] } == [2, 8, 17, 13])
    #expect(abs((run.record["w"] ?? 0) - 4.5175) < 1e-12)
    #expect(abs((run.record["b"] ?? 0) - 0.9) < 1e-12)
    #expect(run.state.lines.first == "e = 5·5 + 1 − 13 = 13")
    #expect(run.state.stepsPerEpoch == 4 && run.record["epoch"] == 1)
    for _ in 0..<4 { run.advance() }
    #expect(abs((run.record["w"] ?? 0) - 4.12439) < 1e-5)
  }

  @Test func constantsChangeOnTheWayAndOthersRestart() throws {
    var run = try ExperimentRun(line())
    for _ in 0..<3 { run.advance() }
    try run.set("eta", reading: "0.1")
    #expect(run.step == 3)
    run.advance()
    #expect(abs((run.record["w"] ?? 0) - (5 - 4.825)) < 1e-12)
    try run.set("w", reading: "2")
    #expect(run.step == 0 && run.controls.first { $0.name == "eta" }?.value == 0.1)
  }

  @Test func aRuleThatLeavesTheNumbersStops() throws {
    let lines = try Assignments(parsing: "k' = k^2")
    var run = try ExperimentRun(
      RuleDeclaration(columns: [], start: ["k": 10], each: nil, epoch: lines))
    while run.advance() {}
    #expect(run.status.kind == .overflowed && run.step == 8 && run.record["k"] == 1e256)
    run.goBack()
    #expect(run.step == 8 && run.status.kind != .overflowed)
  }

  @Test func faultsAreSentencesWithTheirKey() throws {
    func fault(_ change: (inout RuleDeclaration) throws -> Void) throws -> LabError? {
      var lab = try line()
      try change(&lab)
      do {
        _ = try RuleState(lab)
        return nil
      } catch {
        return error
      }
    }
    #expect(try fault { _ in } == nil)
    #expect(
      try fault { $0.each = try Assignments(parsing: "e = q*x") }
        == LabError(
          "In “each”: the name q has no value. Give it one: start = { q = 0 }", at: "each"))
    #expect(try fault { $0.epoch = try Assignments(parsing: "w' = x") }?.key == "epoch")
    #expect(try fault { $0.each = try Assignments(parsing: "q' = x") }?.key == "each")
    #expect(try fault { $0.each = try Assignments(parsing: "w = x") }?.key == "each")
    #expect(try fault { $0.columns[0].values = [1] }?.key == "data")
    #expect(try fault { $0.columns = [] }?.key == "each")
    #expect(try fault { $0.start["x"] = 1 }?.key == "start")
    #expect(
      try fault {
        $0.each = nil
        $0.epoch = nil
      } != nil)
  }
}
