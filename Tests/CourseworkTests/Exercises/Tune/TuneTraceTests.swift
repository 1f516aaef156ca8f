import Labs
import Testing

@testable import Coursework

struct TuneTraceTests {
  private func trace(
    _ rate: String, goal: String = "f < 0.001", f: String = "x1^2 + x2^2", steps: Int = 10
  )
    throws -> TuneTrace
  {
    let text = KindSamples.tune.replacing("x1^2 + x2^2", with: f)
      .replacing("f < 0.001", with: goal).replacing("steps = 10", with: "steps = \(steps)")
    let lesson = LessonReader.read(lessonText(fenced("exercise", text)), file: "a").lesson
    let kind = try #require(lesson.exercises.first?.kind as? TuneExercise)
    return TuneTrace(
      try kind.request.run(setting: [.init("rate", rate)]), goal: kind.goal, budget: steps)
  }

  @Test func stopsWhereTheGoalIsReached() throws {
    let trace = try trace("0.4")
    #expect(trace.reached == 4 && trace.run.step == 4)
    #expect(trace.report.mistake == nil)
    #expect(try self.trace("0.5").reached == 1)
    #expect(try self.trace("0.5").report.sentences[0].contains("after 1 step:"))
  }

  @Test(arguments: [
    ("0.1", "too-slow"), ("1.2", "away"), ("1", "stuck"), ("0.000001", "too-slow"),
  ])
  func saysWhatKeptItAway(_ rate: String, _ mistake: String) throws {
    let report = try trace(rate).report
    #expect(report.mistake == mistake, "\(report)")
    #expect(report.sentences.allSatisfy { $0.hasSuffix(".") })
  }

  @Test func goingToAndFroIsSeen() throws {
    // From (5, 5) with this rate each step jumps over the valley of |x|.
    let report = try trace("0.7", goal: "f < 0.01", f: "abs(x1) + abs(x2)", steps: 30).report
    #expect(report.mistake == "to-and-fro", "\(report)")
  }

  @Test func moreCanBeWantedToo() throws {
    let report = try trace("0.1", goal: "1 - f > 0.9").report
    #expect(report.mistake == "too-slow", "\(report)")
    #expect(
      report.sentences[0].hasPrefix("1 − f is 0.424 after 10 steps; the goal is 1 − f > 0.9."))
  }
}
