import Testing

@testable import Learning

@Suite struct ScheduleCheckTests {
  @Test func whatFitsPasses() throws {
    try ScheduleCheck.steps(1, "n")
    try ScheduleCheck.steps(.max, "n")
    try ScheduleCheck.share(0, "s")
    try ScheduleCheck.share(1, "s")
  }

  @Test(arguments: [0, -1, .min]) func stepsArePositive(_ value: Int) {
    #expect(throws: ModelError("n is \(value). Set it to 1 or more.")) {
      try ScheduleCheck.steps(value, "n")
    }
  }

  @Test(arguments: [Float(-0.1), 1.1, .nan, .infinity]) func aShareIsOne(_ value: Float) {
    #expect(throws: ModelError("s is \(value). Set it to a number from 0 to 1.")) {
      try ScheduleCheck.share(value, "s")
    }
  }
}
