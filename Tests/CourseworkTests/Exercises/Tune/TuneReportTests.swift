import Testing

@testable import Coursework

struct TuneReportTests {
  @Test func aBarIsTrainedFromManySeeds() throws {
    let exercise = try exercise(KindSamples.tuneTraining)
    let report = try #require(TuneReport(exercise))
    #expect(report.rows.count == 20)
    #expect(report.rows.compactMap(\.seed) == (0..<20).map(UInt64.init))
    #expect(Set(report.rows.map(\.steps)).count > 1, "the seeds make no difference")
    #expect(report.isSteady == (report.reachedCount == 20))
    #expect(report.description.hasPrefix("lin-04/line: \(report.reachedCount) of 20 seeds reach"))
  }

  @Test func anExperimentWithoutSeedsHasOneRow() throws {
    let exercise = try exercise(KindSamples.tune)
    let report = try #require(TuneReport(exercise))
    #expect(report.rows.count == 1 && report.isSteady)
    #expect(report.description == "lin-04/fast: 1 of 1 run reaches the goal, in 4 of 10 steps")
    let choice = TuneReport(try CourseworkTests.exercise(Samples.choice))
    #expect(choice == nil)
  }

  @Test func aBarThatIsNotReachedSaysWhy() throws {
    let text = KindSamples.tuneTraining.replacing("loss < 2", with: "loss < 0.0001")
    let lesson = LessonReader.read(lessonText(fenced("exercise", text)), file: "a").lesson
    let exercise = try #require(lesson.exercises.first)
    let report = try #require(TuneReport(exercise, seeds: 3))
    #expect(report.reachedCount == 0 && !report.isSteady)
    #expect(report.description.contains("; seed 0: loss is "), "\(report)")
  }
}
