import Formulas
import Labs
import Testing

@testable import Coursework

struct BugRunTests {
  private func run(_ loop: String, steps: Int, start: Double = 1) throws -> BugRun {
    try BugRun(
      [.init("x", [1, 2])], ["w": Value(start)], try Assignments(parsing: loop), goal: "J",
      steps: steps)
  }

  @Test func theGoalIsKeptForEveryStep() throws {
    let run = try run("J = w^2\nw' = w/2", steps: 4)
    #expect(run.values == [1, 0.25, 0.0625, 0.015625])
    #expect(!run.isStopped)
    #expect(run.course == "J goes from 1 to 0.01562" || run.course == "J goes from 1 to 0.01563")
    #expect(run.lines == ["step 1: J = 1", "step 2: J = 0.25", "step 3: J = 0.0625", run.lines[3]])
  }

  @Test func manyStepsAreShownByAFew() throws {
    let run = try run("J = w\nw' = w + 1", steps: 300)
    #expect(
      run.lines == [
        "step 1: J = 1", "step 2: J = 2", "step 3: J = 3", "step 50: J = 50", "step 100: J = 100",
        "step 200: J = 200", "step 300: J = 300",
      ])
  }

  @Test func aRunThatOverflowsSaysSo() throws {
    let run = try run("J = w\nw' = w*1e200", steps: 5)
    #expect(run.values.count < 5 && run.isStopped)
    #expect(run.lines.last?.contains("stops here") == true, "\(run.lines)")
  }

  @Test func aRunThatSettlesIsNotStopped() throws {
    let run = try run("J = w\nw' = w", steps: 5)
    #expect(!run.isStopped && !run.values.isEmpty)
  }

  @Test func whatCannotRunSaysWhy() throws {
    #expect(throws: LabError.self) { try run("K = w", steps: 5) }
    #expect(throws: LabError.self) { try run("J = w\nw' = q", steps: 5) }
    #expect(throws: LabError.self) { try run("J = w\nw' = w", steps: 10_000_000) }
  }
}
