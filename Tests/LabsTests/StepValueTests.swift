import Formulas
import Testing

@testable import Labs

struct StepValueTests {
  private func line() throws -> RuleDeclaration {
    RuleDeclaration(
      columns: [RuleDeclaration.Column("x", [1, 3]), RuleDeclaration.Column("y", [4, 8])],
      start: ["w": Value(5), "b": Value(1), "eta": Value(0.1)], each: nil,
      epoch: try Assignments(
        parsing: """
          yhat = w*x + b
          e = yhat - y
          J = mean(e^2)/2
          w' = w - eta*mean(e*x)
          b' = b - eta*mean(e)
          """))
  }

  @Test func theOrderIsThatOfTheLines() throws {
    var run = try ExperimentRun(line())
    #expect(run.state.shown.map(\.name) == ["yhat", "e", "J", "w", "b"])
    #expect(
      run.state.shown.prefix(2) == [
        StepValue("yhat", nil, isList: true), StepValue("e", nil, isList: true),
      ])
    #expect(run.state.shown.last == StepValue("b", [1]))
    run.advance()
    #expect(run.state.shown[0] == StepValue("yhat", [6, 16], isList: true))
    #expect(run.state.shown[2] == StepValue("J", [17]))
    // e = (2, 8): w is 5 − 0.1·13, b is 1 − 0.1·5.
    #expect(run.state.shown.suffix(2).map(\.before) == [[5], [1]])
    #expect(run.state.shown.suffix(2).map(\.values) == [[3.7], [0.5]])
  }

  @Test func linesOfAnExampleAndOfAnEpochStandTogether() throws {
    let rule = RuleDeclaration(
      columns: [RuleDeclaration.Column("x", [1, 2])], start: ["s": Value(0), "n": Value(0)],
      each: try Assignments(parsing: "s' = s + x"),
      epoch: try Assignments(parsing: "a = s/m\nn' = n + 1\ns' = 0*s"))
    var run = try ExperimentRun(rule)
    run.advance()
    #expect(
      run.state.shown == [
        StepValue("s", [1], before: [0]), StepValue("a", nil), StepValue("n", [0]),
      ])
    run.advance()
    #expect(
      run.state.shown == [
        StepValue("s", [0], before: [1]), StepValue("a", [1.5]),
        StepValue("n", [1], before: [0]),
      ])
  }

  @Test func otherExperimentsShowTheirRecord() throws {
    for experiment in try Experiments.all() {
      var run = try ExperimentRun(experiment)
      for _ in 0..<3 {
        let shown = run.state.shown
        #expect(!shown.isEmpty)
        #expect(shown.allSatisfy { $0.values?.isEmpty != true })
        if !(run.state is RuleState) {
          #expect(shown.map(\.name) == run.record.entries.map(\.name))
        }
        run.advance()
      }
    }
  }
}
