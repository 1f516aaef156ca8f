import Cells
import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ScreenCheckTests {
  private func reports(_ course: Course) -> [String] { Samples.reports(ScreenCheck(), course) }

  @Test func aLineThatIsCutOffIsNamedAtItsParagraph() {
    let found = reports(Samples.course("Words.\n\n    \(String(repeating: "x", count: 90))"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("lin/01.md:7:1: This line has 90 columns; its pane has") == true)
  }

  @Test func aCharacterWithoutASpellingIsNamed() {
    let found = reports(Samples.course("Words.\n\nThis is 𝄞 indeed."))
    #expect(found.count == 1)
    #expect(found.first?.contains("“𝄞” cannot be shown in ASCII") == true)
  }

  @Test func aQuestionThatIsTallerThanTheScreenIsNamedAtItsExercise() {
    let label = Array(repeating: "more", count: 300).joined(separator: " ")
    let kind = JudgedKind(label: label) { answer, _ in
      Verdict(answer == "4" ? .right : .wrong, ["No."])
    }
    let found = reports(Samples.course(kind))
    #expect(found.count == 1)
    #expect(found.first?.contains("lin/01.md:7:1: lin-01/one: as it is asked: Question 1") == true)
    #expect(found.first?.contains("Ask it in fewer words.") == true)
  }

  @Test func everyStateIsLookedAt() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let exercise = try #require(lesson.exercise("three-steps"))
    let wrong = PageState.wrong.session(of: exercise)
    #expect(wrong.verdicts.allSatisfy { $0?.outcome == .wrong })
    #expect(PageState.solved.session(of: exercise).isSolved)
    let helped = PageState.helped.session(of: exercise)
    #expect(helped.isSolutionShown && helped.hintsShown == exercise.hints.count)
  }

  @Test func aVerdictThatIsTooWideIsFoundThoughThePageIsNot() {
    let course = Samples.course(
      JudgedKind(given: [String(repeating: "=", count: 20)]) { answer, _ in
        Verdict(answer == "4" ? .right : .wrong, ["𝄞."])
      })
    #expect(reports(course).contains { $0.contains("answered wrong") })
  }
}
