import Formulas
import Testing

@testable import Labs

struct RunCostTests {
  @Test func aLargerExperimentMayTakeFewerSteps() throws {
    let small = try ExperimentRun(Experiments.train())
    var wide = Experiments.train(count: 400)
    wide.layers = [64, 64]
    let large = try ExperimentRun(wide)
    #expect(RunCost.ofStep(large) > 20 * RunCost.ofStep(small))
    #expect(RunCost.mostSteps(large) < RunCost.mostSteps(small))
    #expect(RunCost.mostSteps(small) >= 1000)
    #expect(RunCost.mostSteps(large) >= 1)
  }

  @Test func everyKindHasACost() throws {
    let graph = try ExperimentRun(try Experiments.graph())
    let explore = try ExperimentRun(try Experiments.explore())
    #expect(RunCost.ofStep(graph) > 0 && RunCost.ofStep(explore) > 0)
    func rule(_ count: Int) throws -> Int {
      RunCost.ofStep(
        try ExperimentRun(
          RuleDeclaration(
            columns: [.init("x", (1...count).map(Double.init))], start: ["w": Value(0)], each: nil,
            epoch: try Assignments(parsing: "w' = w + mean(x)"))))
    }
    #expect(try rule(1000) > 5 * rule(10))
  }
}
