import Cells
import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct ExerciseRowsTests {
  private func rows(_ id: String, _ change: (inout ExerciseSession) -> Void = { _ in }) throws
    -> [PageRow]
  {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    var session = ExerciseSession(try #require(lesson.exercise(id)))
    change(&session)
    return ExerciseRows(
      session: session, index: 0, block: 0, focus: nil, columns: 39, glyphs: .unicode
    ).rows()
  }

  @Test func everyQuestionHasOneField() throws {
    let rows = try rows("three-steps")
    let fields = rows.filter { !$0.spots.isEmpty }
    #expect(fields.compactMap(\.target?.question) == [0, 1, 2, 3, 4, 5])
    #expect(!rows.contains { $0.cursor != nil || $0.isCurrent })
    #expect(rows.contains { $0.line.text.contains("a₀ = 5, η = 0.1") })
  }

  @Test func aVerdictStandsUnderItsAnswerWithItsMark() throws {
    let rows = try rows("three-steps") { _ = $0.answer("6", question: 0) }
    let field = try #require(rows.firstIndex { !$0.spots.isEmpty })
    #expect(rows[field].line.text.hasSuffix("✗"))
    #expect(rows[field + 1].line.text.contains("You added"))
  }

  @Test func optionsAreTargetsOfTheirOwn() throws {
    let rows = try rows("other-corner") { _ = $0.answer("b", question: 0) }
    #expect(Set(rows.flatMap(\.spots).map(\.index)) == [0, 1, 2])
    #expect(rows.contains { $0.line.text.contains("b) ") })
    #expect(rows.contains { $0.line.text.contains("✗") })
  }

  @Test func whatIsBegunIsShownWithoutTheMarkOfTheAnswerBefore() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    var session = ExerciseSession(try #require(lesson.exercise("three-steps")))
    _ = session.answer("6", question: 0)
    let target = PageRow.Target(exercise: 0, question: 0)
    var entry = AnswerEntries.entry(for: .number, resuming: "6")
    _ = entry.press(.character("4"), columns: 39)
    let rows = ExerciseRows(
      session: session, index: 0, block: 0, focus: target, entries: [target: entry], columns: 39,
      glyphs: .unicode
    ).rows()
    let field = try #require(rows.first { $0.cursor != nil })
    #expect(field.cursor?.field.text == "4" && field.isCurrent)
    #expect(!field.line.text.contains("✗"))
    #expect(rows.contains { $0.line.text.contains("You added") })
  }

  @Test func aSolvedExerciseSaysSo() throws {
    let rows = try rows("three-steps") { session in
      for (index, answer) in session.variant.solution.enumerated() {
        _ = session.answer(answer, question: index)
      }
    }
    #expect(rows.first?.line.text.contains("6/6 ✓") == true)
    #expect(rows.last?.line.text.contains("Solved.") == true)
  }
}
