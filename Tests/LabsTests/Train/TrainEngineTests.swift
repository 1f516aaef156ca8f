import Learning
import Testing

@testable import Labs

struct TrainEngineTests {
  @Test func aStepFollowsFromTheStateThatIsPutIn() throws {
    let lab = Experiments.train()
    let examples = try TrainExamples(lab, data: .empty)
    let plan = try TrainPlan(lab, examples)
    let engine = try TrainEngine(plan, examples)
    let start = engine.start().state
    let one = try #require(engine.step(from: start, optimizer: plan.settings.optimizer).0)
    let two = try #require(engine.step(from: one.state, optimizer: plan.settings.optimizer).0)
    let again = try #require(engine.step(from: start, optimizer: plan.settings.optimizer).0)
    #expect(again.state == one.state && two.state != one.state)
    #expect(engine.stepsPerEpoch == 2 && engine.weightCount == 17 && engine.columns.isEmpty)
    #expect(one.training != nil && one.heldOut != nil)
  }
}
