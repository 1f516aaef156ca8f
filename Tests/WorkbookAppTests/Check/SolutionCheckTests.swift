import Coursework
import Testing

@testable import WorkbookApp

@Suite struct SolutionCheckTests {
  private func reports(_ kind: JudgedKind) -> [String] {
    Samples.reports(SolutionCheck(), Samples.course(kind))
  }

  @Test func anExerciseThatTakesItsSolutionAndNothingElseIsSound() {
    #expect(reports(JudgedKind { answer, _ in Verdict(answer == "4" ? .right : .wrong) }) == [])
  }

  @Test func aSolutionThatIsRefusedIsNamedWithTheSeedsAndTheReason() {
    let found = reports(
      JudgedKind { answer, seed in
        answer == "4" && (seed ?? 0) % 4 != 1 ? Verdict(.right) : Verdict(.wrong, ["Too small."])
      })
    #expect(
      found == [
        "lin/01.md:7:1: lin-01/one: Its own solution “4” to question 1 is not taken "
          + "(seed 1, seed 5, seed 9 and 2 more): Too small."
      ])
  }

  @Test func anEmptyAnswerThatIsTakenIsNamed() {
    #expect(
      reports(JudgedKind { _, _ in Verdict(.right) }) == [
        "lin/01.md:7:1: lin-01/one: An empty answer to question 1 is taken as right."
      ])
  }

  @Test func aSolutionThatAnswersTooFewQuestionsIsNamed() {
    let found = reports(JudgedKind(solution: []) { _, _ in Verdict(.wrong) })
    #expect(found.count == 1 && found[0].contains("asks 1 questions and its solution answers 0"))
  }
}
