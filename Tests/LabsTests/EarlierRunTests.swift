import Testing

@testable import Labs

@Suite struct EarlierRunTests {
  @Test func itsNameSaysWhatWasDifferent() throws {
    var run = try ExperimentRun(declaration())
    let lesson = run.controls
    #expect(EarlierRun(run, lesson: lesson) == nil)
    run.advance()
    #expect(EarlierRun(run, lesson: lesson)?.name == "as the lesson has it")
    try run.set("rate", to: 0.3)
    run.advance()
    let left = try #require(EarlierRun(run, lesson: lesson))
    #expect(left.name == "rate η 0.3")
    #expect(left.records.map(\.step) == [0, 1, 2] && left.run.step == 2)
    #expect(left.events == run.events)
  }
}
