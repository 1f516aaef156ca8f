import Coursework
import Testing

@testable import WorkbookApp

@Suite struct SampleAnswersTests {
  private func answers(_ form: Question.Form, _ solution: String = "1") -> [String] {
    SampleAnswers.to(Question(name: "x", label: "x", form: form), solution: solution)
  }

  @Test func everyFormHasAnswersOfItsShape() {
    #expect(answers(.vector(3)) == ["7 7 7", "-3 -3 -3"])
    #expect(answers(.matrix(rows: 2, columns: 2)) == ["7 7; 7 7"])
    #expect(answers(.choice(["p", "q"])) == ["a", "b"])
    #expect(answers(.order(["p", "q", "r"])) == ["c b a", "a b c"])
    #expect(answers(.match(["p", "q"], ["r", "s"])) == ["1b 2a", "1a 2a"])
    #expect(answers(.formula(["w"]), "w*x").first == "-(w*x)")
    #expect(answers(.settings(["rate"])) == ["rate=0.0001", "rate=1"])
    #expect(answers(.curve([0, 1])) == ["7 7", "0 0"])
    #expect(!answers(.number).isEmpty && !answers(.percent).isEmpty)
  }

  @Test func formsWithoutAnythingInThemDoNoHarm() {
    for form in [
      Question.Form.vector(0), .matrix(rows: 0, columns: 0), .choice([]), .order([]),
      .match([], []), .formula([]), .settings([]), .curve([]),
    ] {
      #expect(answers(form).count <= 3)
    }
  }

  @Test func aWrongAnswerIsFound() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let session = ExerciseSession(try #require(lesson.exercise("other-corner")))
    #expect(SampleAnswers.wrong(session, question: 0) == "b")
    #expect(SampleAnswers.wrong(session, question: 5) == nil)
  }
}
