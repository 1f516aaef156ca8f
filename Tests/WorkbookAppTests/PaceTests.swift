import Testing

@testable import WorkbookApp

struct PaceTests {
  @Test func aSlowRunTakesOneStepAFrame() {
    let pace = Pace(perSecond: 4)
    #expect(pace.tick == .milliseconds(250))
    #expect(pace.steps(ofCost: 1000) == 1)
    #expect(pace.words == "4 steps a second")
  }

  @Test func aFastRunTakesManyStepsAFrameAndKeepsTheFrameRate() {
    let pace = Pace(perSecond: 300)
    #expect(pace.tick > .milliseconds(33) && pace.tick < .milliseconds(34))
    #expect(pace.steps(ofCost: 1000) == 10)
    // A step that takes longer than a frame is taken alone.
    #expect(pace.steps(ofCost: 1_000_000_000) == 1)
  }

  @Test func theLastIsAsFastAsItGoes() {
    var pace = Pace(perSecond: 1)
    #expect(pace.words == "1 step a second")
    pace.change(faster: false)
    #expect(pace == Pace(perSecond: 1))
    for _ in 0..<20 { pace.change(faster: true) }
    #expect(pace.words == "as fast as it goes")
    #expect(pace.steps(ofCost: 1000) == 20_000)
    #expect(pace == Pace(perSecond: 10_000_000))
  }
}
