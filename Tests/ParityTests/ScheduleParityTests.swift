import Learning
import Tensors
import Testing

/// Every schedule has the factors that another library finds.
@Suite struct ScheduleParityTests {
  @Test(arguments: ParityCase.paths(in: "Schedules"))
  func factorsAgree(_ path: String) throws {
    let parity = try ParityCase(path)
    let (schedule, factors) = (try parity.schedule(), try parity.tensor("factors"))
    try #require(factors.count > 9)
    try Comparison.atEveryLevel(path) {
      $0.expect((1...factors.count).map { schedule.factor(step: $0) }, factors, "factor of step")
    }
  }

  @Test func everyKindHasACase() throws {
    let kinds = try ParityCase.kinds(in: "Schedules", note: "schedule")
    #expect(Set(ScheduleKinds.all.map { $0.kind }) == kinds)
  }
}
