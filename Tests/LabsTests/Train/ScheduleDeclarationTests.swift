import Learning
import Testing

@testable import Labs

struct ScheduleDeclarationTests {
  @Test(arguments: [
    "constant", "cosine 200", "cosine 200 0.1", "step 100 0.5", "exponential 50 0.9", "warmup 20",
    "warmup 20 cosine 200", "warmup 5 step 10 0.1",
  ])
  func whatIsPrintedIsWhatWasRead(_ text: String) throws {
    #expect(try ScheduleDeclaration(reading: text).description == text)
  }

  @Test func theEngineHasTheSame() throws {
    let engine = try ScheduleDeclaration(reading: "warmup 10 step 100").engine
    #expect(engine.factor(step: 5) == 0.5 && engine.factor(step: 10) == 1)
    #expect(engine.factor(step: 111) == 0.5)
    #expect(try ScheduleDeclaration(reading: "constant").engine.factor(step: 9) == 1)
  }

  @Test(arguments: [
    "", "cosin 3", "cosine", "cosine 0", "cosine x", "step 10 2", "step 10 0.5 3", "warmup",
    "warmup x", "constant 3", "exponential 10 nan",
  ])
  func faultsHaveTheirKey(_ text: String) {
    #expect {
      try ScheduleDeclaration(reading: text)
    } throws: { ($0 as? LabError)?.key == "schedule" }
  }
}
