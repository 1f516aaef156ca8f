import Testing

@testable import Coursework

struct TranscriptTests {
  private let start: Int64 = 1_763_733_780_000  // Friday, 21 November 2025, 14:03 UTC
  private let course = CourseReader.read([
    CourseFile(
      path: "lin/04.md",
      text: lessonText(fenced("exercise", Samples.steps) + fenced("exercise", Samples.choice)))
  ]).course

  private func event(
    _ minutes: Int64, _ step: String?, _ answer: String?, _ verdict: String?,
    _ kind: ProgressEvent.Kind = .answered, exercise: String? = "two-steps",
    lesson: String? = "lin-04", seed: UInt64? = nil, mistake: String? = nil, hints: Int? = nil,
    seconds: Int? = nil, confidence: Double? = nil, predicted: String? = nil
  ) -> TimedEvent {
    TimedEvent(
      ProgressEvent(
        kind: kind, lesson: lesson, exercise: exercise, step: step, seed: seed, answer: answer,
        verdict: verdict, mistake: mistake, hints: hints, seconds: seconds,
        confidence: confidence, predicted: predicted), at: start + minutes * 60_000)
  }

  /// The events of a real session, so that verdicts and mistakes are those of the exercise.
  private func session() throws -> [TimedEvent] {
    let lesson = try #require(course.lesson("lin-04"))
    var steps = ExerciseSession(lesson.exercises[0])
    var choice = ExerciseSession(lesson.exercises[1])
    var events = [event(0, nil, nil, nil, .visited, exercise: nil)]
    func add(_ minutes: Int64, _ event: ProgressEvent, seconds: Int? = nil) {
      var event = event
      event.seconds = seconds
      events.append(TimedEvent(event, at: start + minutes * 60_000))
    }
    add(1, steps.answer("6", question: 0).event, seconds: 48)
    add(2, steps.openHint())
    add(3, steps.answer("4", question: 0).event, seconds: 61)
    add(4, steps.answer("x", question: 1).event)
    add(5, steps.openHint())
    add(6, steps.openHint())
    add(7, choice.answer("b", question: 0).event)
    add(8, choice.answer("a", question: 0).event, seconds: 4000)
    return events
  }

  @Test func tellsEverythingByDayLessonAndExercise() throws {
    let events =
      try session() + [
        event(1440, nil, nil, nil, .helped, seed: 7, hints: 0),
        event(
          1441, "a1", "*`1`*\u{1b}[2J\n# x", "right", exercise: "gone", seconds: 3,
          confidence: 0.8, predicted: "about 1"),
        event(1442, nil, nil, nil, .startedOver, exercise: nil),
        event(1443, nil, nil, nil, .startedOver, exercise: nil, lesson: nil),
      ]
    let text = Transcript(student: "Ada *", course: course).markdown(events)
    #expect(text == Self.golden)
  }

  private static let golden = #"""
    # What Ada \* did

    Gradus. 6 answers, 3 of them right.

    ## Friday, 21 November 2025

    ### lin-04 A bowl

    From 14:03 to 14:11.

    #### two steps (lin-04/two-steps)

    Two steps by hand.

    Given: a₀ = 5, η = 0.1

    - 14:04 after step 1: `6`. Wrong. You added η·2·a₀ instead of subtracting it. 5 + 0.1·2·5 = 6. The rule is a₁ = a₀ − η·2·a₀. (mistake: plus for minus, 48 s)
    - 14:05 Opened hint 1: First.
    - 14:06 after step 1: `4`. Right. (1 hint, 1 min 1 s)
    - 14:07 f₁: `x`. Not an answer of this form. I cannot read "x" as a number. Write it like 3.2, 0,42 or 21/50. (1 hint)
    - 14:08 Opened hint 2: Second.
    - 14:09 Opened the solution.

    #### corner (lin-04/corner)

    Where to?

    - 14:10 Your choice: `b`. Wrong. Nothing leads to (5, 5). (mistake: choice b)
    - 14:11 Your choice: `a`. Right. Minus the slope points there. (1 h 6 min)

    ## Saturday, 22 November 2025

    14:06 Started all lessons over.

    ### lin-04 A bowl

    From 14:03 to 14:05.

    14:05 Started this lesson over.

    #### two steps (lin-04/two-steps)

    Two steps by hand.

    - 14:03 Took other numbers (seed 7): a₀ = 3, η = 0.05

    #### gone (lin-04/gone)

    - 14:04 a1: ``*`1`*<U+001B>[2J<U+000A># x``. Right. (predicted `about 1`, 80 % sure, 3 s)

    """#

  @Test func canBeOfOneLesson() throws {
    let other = event(30, "a", "1", "right", lesson: "lin-05")
    let events = try session() + [other]
    let all = Transcript(student: "Ada", course: course).markdown(events)
    let one = Transcript(student: "Ada", course: course, lesson: "lin-05").markdown(events)
    #expect(all.contains("### lin-05") && all.contains("### lin-04"))
    #expect(one.contains("### lin-05") && !one.contains("lin-04"))
    #expect(one.contains("1 answer, 1 of it right."))
  }

  @Test func daysAreThoseOfTheStudentsClock() {
    let events = [event(0, "a1", "1", "wrong"), event(9 * 60, "a1", "4", "right")]
    let london = Transcript(student: "Ada", course: course).markdown(events)
    #expect(london.contains("21 November") && london.contains("14:03"))
    #expect(!london.contains("22 November"))
    let tokyo = Transcript(student: "Ada", course: course, offset: { _ in 9 * 3600 })
      .markdown(events)
    #expect(tokyo.contains("## Saturday, 22 November 2025") && tokyo.contains("23:03"))
  }

  @Test func nothingDoneIsSaid() {
    let text = Transcript(student: "Ada", course: course).markdown([])
    #expect(text.hasPrefix("# What Ada did\n") && text.contains("No answers."))
  }
}
