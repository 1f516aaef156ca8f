import Foundation
import Testing

@testable import Learning

@Suite struct WarmupTests {
  @Test func growsInEqualPartsThenFollowsTheOther() {
    let schedule = Warmup(steps: 4, then: StepDecay(every: 2, by: 0.5))
    #expect(
      (1...9).map { schedule.factor(step: $0) }
        == [0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0.5, 0.25])
  }

  @Test func noStepsAreTheOtherAlone() {
    #expect(Warmup(steps: 0, then: StepDecay(every: 1)).factor(step: 2) == 0.5)
    #expect(Warmup(steps: .min).factor(step: 1) == 1)
  }

  @Test func isEqualWhereTheOtherIs() {
    let schedule = Warmup(steps: 4, then: CosineDecay(steps: 10))
    #expect(schedule == Warmup(steps: 4, then: CosineDecay(steps: 10)))
    #expect(schedule.hashValue == Warmup(steps: 4, then: CosineDecay(steps: 10)).hashValue)
    #expect(schedule != Warmup(steps: 4, then: CosineDecay(steps: 11)))
    #expect(schedule != Warmup(steps: 5, then: CosineDecay(steps: 10)))
    #expect(schedule != Warmup(steps: 4))
  }

  @Test func comesBackFromAFileWithTheOther() throws {
    let schedule = Warmup(steps: 4, then: Warmup(steps: 2, then: CosineDecay(steps: 10)))
    let data = try JSONEncoder().encode(schedule)
    #expect(try JSONDecoder().decode(Warmup.self, from: data) == schedule)
  }

  @Test func bothAreChecked() throws {
    try Warmup(steps: 0).check()
    #expect(throws: ModelError("The steps of Warmup is -1. Set it to 1 or more.")) {
      try Warmup(steps: -1).check()
    }
    #expect(throws: ModelError("The steps of CosineDecay is 0. Set it to 1 or more.")) {
      try Warmup(steps: 1, then: CosineDecay(steps: 0)).check()
    }
  }
}
