import Learning
import Testing

@testable import Labs

struct TrainEngineTests {
  @Test func aStepFollowsFromTheStateThatIsPutIn() throws {
    let lab = Experiments.train()
    let examples = try TrainExamples(lab, data: .empty)
    let plan = try TrainPlan(lab, examples)
    let engine = try TrainEngine(plan, examples)
    let start = engine.start
    let optimizer = plan.settings.optimizer
    let one = engine.steps(1, from: start, optimizer: optimizer)
    let two = engine.steps(1, from: one.state, optimizer: optimizer)
    let both = engine.steps(2, from: start, optimizer: optimizer)
    #expect(
      both.state == two.state && both.origin == one.state && one.origin?.weights == start.weights)
    #expect(one.asked == 1 && both.asked == 2 && both.divergence == nil)
    #expect(engine.stepsPerEpoch == 2 && engine.weightCount == 17 && engine.columns.isEmpty)
    let measured = engine.measured(one.state, isWanted: true)
    #expect(measured.training != nil && measured.heldOut != nil)
  }

  @Test(arguments: [1, 2, 3, 7, 50]) func stepsEndBeforeTheOneThatIsTooMuch(_ count: Int) throws {
    var lab = TrainDeclaration(.points(inputs: [[100], [200], [300]], targets: [1, 2, 3]))
    lab.rate = 900
    let examples = try TrainExamples(lab, data: .empty)
    let plan = try TrainPlan(lab, examples)
    let engine = try TrainEngine(plan, examples)
    let optimizer = plan.settings.optimizer
    var (state, single) = (engine.start, 0)
    while true {
      let next = engine.steps(1, from: state, optimizer: optimizer)
      single += 1
      if next.divergence != nil { break }
      state = next.state
    }
    #expect(single > 2 && single < 50)
    let course = engine.steps(count, from: engine.start, optimizer: optimizer)
    #expect(course.asked == min(count, single))
    #expect((course.divergence != nil) == (count >= single))
    if count >= single { #expect(course.state == state) }
    let last = course.state.step
    #expect(course.origin?.step == (last == 0 ? nil : last - 1) || last == 0)
  }
}
