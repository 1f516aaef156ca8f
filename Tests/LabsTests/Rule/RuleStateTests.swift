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
      ],
      start: [
        "w": Value(5), "b": Value(1), "eta": Value(0.01), "sw": Value(0), "sb": Value(0),
      ],
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
      RuleDeclaration(columns: [], start: ["k": Value(2)], each: nil, epoch: lines))
    while run.advance() {}
    #expect(run.status.kind == .overflowed && run.step == 9 && run.record["k"] == 0x1p512)
    run.goBack()
    #expect(run.step == 9 && run.status.kind != .overflowed)
  }

  @Test func anEpochOverWholeColumns() throws {
    let rule = RuleDeclaration(
      columns: [
        RuleDeclaration.Column("x", [1, 3, 6, 5]), RuleDeclaration.Column("y", [4, 8, 14, 13]),
      ], start: ["w": Value(5), "b": Value(1)], each: nil,
      epoch: try Assignments(
        parsing: "e = w*x + b - y\ndw = mean(e*x)\nw' = w - 0.01*dw\nb' = b - 0.01*mean(e)"))
    var run = try ExperimentRun(rule)
    #expect(run.record.columns == ["epoch", "b", "w", "e_0", "e_1", "e_2", "e_3", "dw"])
    #expect(run.record["e_0"] == nil)
    run.advance()
    #expect(run.record["e_2"] == 17 && run.record["dw"] == 48.25 && run.record["epoch"] == 1)
    #expect(abs((run.record["w"] ?? 0) - 4.5175) < 1e-12)
  }

  /// k-means on a line with two centres: assignments by distance, then the means.
  @Test func vectorsOfExamplesAndOfQuantities() throws {
    let rule = RuleDeclaration(
      columns: [RuleDeclaration.Column("x", Value(rows: [[0, 0], [0, 1], [9, 9], [9, 8]]))],
      start: [
        "c0": Value([1, 1]), "c1": Value([5, 5]), "s": Value(rows: [[0, 0], [0, 0]]),
        "n": Value([0, 0]),
      ],
      each: try Assignments(
        parsing: """
          k = argmin([norm(x - c0), norm(x - c1)])
          h = onehot(k, 2)
          n' = n + h
          s' = s + [[h[0]*x[0], h[0]*x[1]], [h[1]*x[0], h[1]*x[1]]]
          """.replacing("argmin([norm(x - c0), norm(x - c1)])", with: "norm(x - c1) < norm(x - c0)")
      ),
      epoch: try Assignments(
        parsing: "c0' = s[0]/n[0]\nc1' = s[1]/n[1]\nn' = 0*n\ns' = 0*s"))
    var run = try ExperimentRun(rule)
    for _ in 0..<4 { run.advance() }
    let state = try #require(run.state as? RuleState)
    #expect(state.values["c0"] == Value([0, 0.5]) && state.values["c1"] == Value([9, 8.5]))
    #expect(run.record["c1_1"] == 8.5 && run.record["s_1_0"] == 0)
    #expect(run.controls.isEmpty)
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
    let shape = try fault { $0.epoch = try Assignments(parsing: "w' = x") }
    #expect(
      shape?.key == "epoch" && shape?.message.contains("w is a number and w' is a vector") == true)
    #expect(try fault { $0.each = try Assignments(parsing: "q' = x") }?.key == "each")
    #expect(try fault { $0.each = try Assignments(parsing: "w = x") }?.key == "each")
    #expect(try fault { $0.columns[0].value = Value([1]) }?.key == "data")
    #expect(try fault { $0.columns = [] }?.key == "each")
    #expect(try fault { $0.start["x"] = Value(1) }?.key == "start")
    #expect(
      try fault {
        $0.each = nil
        $0.epoch = nil
      } != nil)
  }
}
