import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ReasonCheckTests {
  private func reports(
    _ form: Question.Form, _ judge: @escaping @Sendable (String) -> Verdict
  ) -> [String] {
    Samples.reports(
      ReasonCheck(), Samples.course(JudgedKind(form: form) { answer, _ in judge(answer) }))
  }

  @Test func everyOptionNeedsAReasonTheRightOneToo() {
    let form = Question.Form.choice(["up", "down"])
    #expect(reports(form) { Verdict($0 == "a" ? .right : .wrong, ["Because."]) } == [])
    let found = reports(form) { $0 == "a" ? Verdict(.right) : Verdict(.wrong, [" "]) }
    #expect(
      found == [
        "lin/01.md:7:1: lin-01/one: The answer “a” to question 1 is judged without a reason. Say why "
          + "it is right.",
        "lin/01.md:7:1: lin-01/one: The answer “b” to question 1 is judged without a reason. Say why "
          + "it is wrong.",
      ])
  }

  @Test func aRightNumberNeedsNoWordsAWrongOneDoes() {
    #expect(reports(.number) { Verdict($0 == "7" ? .right : .wrong, ["No."]) } == [])
    #expect(reports(.number) { _ in Verdict(.right) } == [])
    #expect(reports(.number) { _ in Verdict(.wrong) }.count == 4)
  }

  @Test func theShippedCourseHasAReasonForEverything() {
    #expect(ReasonCheck().faults(in: ShippedCourse.course, CheckOptions()) == [])
  }
}
