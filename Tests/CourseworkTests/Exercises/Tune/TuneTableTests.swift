import Testing

@testable import Coursework

struct TuneTableTests {
  private func course(_ blocks: String...) -> Course {
    let page = blocks.map { fenced("exercise", $0) }.joined(separator: "\n")
    return CourseReader.read([CourseFile(path: "lin/04.md", text: lessonText(page))]).course
  }

  @Test func everyTuneExerciseHasARowInItsOrder() async throws {
    let table = await TuneTable.trained(
      course(KindSamples.tune, Samples.choice, KindSamples.tuneTraining))
    #expect(table.reports.map(\.reference) == ["lin-04/fast", "lin-04/line"])
    let training = table.reports[1]
    let median = try #require(training.medianSteps)
    let rows = table.text.split(separator: "\n").filter { $0.hasPrefix("| lin") }
    #expect(rows.count == 2)
    let cells = rows[1].split(separator: "|").map { $0.filter { $0 != " " } }
    #expect(
      cells == [
        "lin-04/line", training.goal.filter { $0 != " " },
        "\(training.reachedCount)of20",
        median == median.rounded() ? "\(Int(median))" : "\(median)", "\(training.budget)",
      ])
    #expect(rows[0].contains("1 of 1") && rows[0].contains("| 4 "))
    #expect(
      Set(table.text.split(separator: "\n").filter { $0.hasPrefix("|") }.map(\.count)).count == 1)
  }

  @Test func itIsTheSameEveryTime() async {
    let course = course(KindSamples.tuneTraining)
    let (first, second) = (
      await TuneTable.trained(course, seeds: 5), await TuneTable.trained(course, seeds: 5)
    )
    #expect(first.text == second.text && first.text.contains("from 5 seeds"))
  }

  @Test func aGoalThatIsNotReachedHasNoMedian() async {
    let table = await TuneTable.trained(
      course(KindSamples.tuneTraining.replacing("loss < 2", with: "loss < 0.0001")), seeds: 3)
    #expect(table.reports.map(\.medianSteps) == [nil])
    #expect(table.text.contains("| 0 of 3 ") && table.text.contains("| – "))
  }

  @Test func aCourseWithoutBarsHasAnEmptyTable() async {
    let table = await TuneTable.trained(course(Samples.choice))
    #expect(table.reports.isEmpty && table.text.hasSuffix("|\n"))
  }
}
