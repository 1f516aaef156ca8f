import Formulas
import Labs
import Testing

@testable import Coursework

struct TuneGoalTests {
  private func goal(_ text: String) throws -> TuneGoal {
    var table = BlockTable("goal = \(text)", name: "This exercise", file: "a", firstLine: 1)
    return try #require(TuneGoal(reading: &table, names: ["f", "loss"]))
  }

  @Test func comparisonsHoldOrAreMissing() throws {
    let goal = try goal("[\"f < 0.1\", \"steps <= 50\"]")
    #expect(goal.text == "f < 0.1 and steps ≤ 50")
    let reached = StepRecord(step: 50, [.init("f", 0.05)])
    #expect(goal.missing(in: reached).isEmpty)
    let late = StepRecord(step: 51, [.init("f", 0.05)])
    #expect(goal.missing(in: late).map { $0.formula.printed() } == ["steps ≤ 50"])
    let nothing = StepRecord(step: 1, [.init("f", .nan)])
    #expect(goal.missing(in: nothing).count == 1)
    #expect(TuneGoal.value(of: try Formula(parsing: "f*2"), in: reached) == 0.1)
    #expect(TuneGoal.value(of: try Formula(parsing: "loss"), in: reached) == nil)
  }

  @Test(arguments: ["\"f\"", "\"f + 1\"", "\"g < 1\"", "\"f < \"", "3", "[]", "\"sum(f) < 1\""])
  func whatIsNoComparisonIsReported(_ text: String) {
    var table = BlockTable("goal = \(text)", name: "This exercise", file: "a", firstLine: 1)
    #expect(TuneGoal(reading: &table, names: ["f"]) == nil)
    #expect(table.diagnostics.count == 1)
  }
}
