import Testing

@testable import Coursework

struct TranscriptWorkerTests {
  private let course = CourseReader.read([
    CourseFile(path: "lin/04.md", text: lessonText(fenced("exercise", Samples.steps)))
  ]).course

  private func sentence(_ event: ProgressEvent) -> String? {
    var worker = TranscriptWorker(course: course)
    return worker.sentence(of: event)
  }

  private func answered(_ answer: String, _ verdict: String?, hints: Int? = nil) -> ProgressEvent {
    ProgressEvent(
      kind: .answered, lesson: "lin-04", exercise: "two-steps", step: "a1", answer: answer,
      verdict: verdict, hints: hints)
  }

  @Test func everyVerdictHasItsWords() {
    #expect(sentence(answered("4", "right"))?.hasSuffix("`4`. Right.") == true)
    #expect(sentence(answered("9", "wrong"))?.contains("Wrong.") == true)
    #expect(sentence(answered("9", "more-digits"))?.contains("rounded too much") == true)
    #expect(sentence(answered("9", "unreadable"))?.contains("Not an answer") == true)
    #expect(sentence(answered("9", nil))?.contains("Not judged.") == true)
  }

  @Test func theReasonIsThatOfTheVerdictThatWasGiven() {
    // The lesson was mended since: its reason for another verdict is not put into its mouth.
    #expect(sentence(answered("4", "wrong"))?.hasSuffix("`4`. Wrong.") == true)
    #expect(sentence(answered("4", "right", hints: 2))?.hasSuffix("Right. (2 hints)") == true)
  }

  @Test func hintsAreQuoted() {
    func helped(_ hints: Int?) -> String? {
      sentence(
        ProgressEvent(kind: .helped, lesson: "lin-04", exercise: "two-steps", hints: hints))
    }
    #expect(helped(1) == "Opened hint 1: First." && helped(3) == "Opened the solution.")
    let numbers = helped(0)
    #expect(numbers?.hasPrefix("Took other numbers: ") == true)
    #expect(helped(nil) == numbers && helped(-3) == numbers)
    #expect(helped(.max) == "Opened the solution.")
  }

  @Test func durationsAreShort() {
    let texts = [0, 59, 60, 125, 3600, 12_000].map(TranscriptWorker.duration)
    #expect(texts == ["0 s", "59 s", "1 min 0 s", "2 min 5 s", "1 h 0 min", "3 h 20 min"])
  }

  @Test func visitsAndLaterKindsAreNotTold() {
    #expect(sentence(ProgressEvent(kind: .visited, lesson: "lin-04")) == nil)
    #expect(sentence(ProgressEvent(kind: .init(rawValue: "sang"), lesson: "lin-04")) == nil)
  }
}
