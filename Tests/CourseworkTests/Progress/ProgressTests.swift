import Testing

@testable import Coursework

struct ProgressTests {
  private func answered(
    _ step: String, _ verdict: String, _ answer: String = "1", seed: UInt64? = nil,
    lesson: String = "lin-04", hints: Int? = nil
  ) -> ProgressEvent {
    ProgressEvent(
      kind: .answered, lesson: lesson, exercise: "two-steps", step: step, seed: seed,
      answer: answer, verdict: verdict, hints: hints)
  }

  private let allRight = ["a1", "f1", "a2", "f2"]

  private func solved(seed: UInt64? = nil) -> [ProgressEvent] {
    allRight.map { answered($0, "right", seed: seed) }
  }

  private func record(_ events: [ProgressEvent]) throws -> ExerciseRecord {
    try #require(Progress(events).exercises["lin-04/two-steps"])
  }

  private func isSolved(_ events: [ProgressEvent]) throws -> Bool {
    try record(events).isSolved(try exercise(Samples.steps))
  }

  @Test func nothingWasDoneAtFirst() throws {
    let progress = Progress()
    #expect(progress.exercises.isEmpty && progress.places.isEmpty && progress.lastPlace == nil)
    let lesson = try Shipped.lesson()
    #expect(progress.solved(in: lesson) == (0, lesson.exercises.count))
  }

  // MARK: Solved

  @Test func anExerciseIsSolvedWhenEveryStepWasRight() throws {
    #expect(try !isSolved(Array(solved().dropLast())))
    #expect(try isSolved(solved()))
    #expect(try isSolved(solved().reversed()))
  }

  @Test func aSolvedExerciseStaysSolvedAfterALaterWrongAnswer() throws {
    for verdict in ["wrong", "unreadable", "more-digits"] {
      let events = solved() + [answered("a1", verdict)]
      #expect(try isSolved(events))
      #expect(try record(events).right == ["f1", "a2", "f2"])
    }
  }

  @Test func aSolvedExerciseStaysSolvedWithOtherNumbers() throws {
    let other = ProgressEvent(
      kind: .helped, lesson: "lin-04", exercise: "two-steps", seed: 7, hints: 0)
    #expect(try isSolved(solved() + [other]))
    #expect(try isSolved(solved() + [other, answered("a1", "wrong", seed: 7)]))
    #expect(try record(solved() + [other]).answers.isEmpty)
  }

  @Test func stepsOfTwoVariantsAreNotOneSolution() throws {
    let first = Array(solved().prefix(2))
    let second = Array(solved(seed: 7).suffix(2))
    #expect(try !isSolved(first + second))
    #expect(try isSolved(first + second + Array(solved(seed: 7).prefix(2))))
  }

  @Test func aMendedExerciseWithOtherStepsCanBeSolvedAgain() throws {
    let old = ["b1", "b2", "b3", "b4", "b5", "b6"].map { answered($0, "right") }
    #expect(try !isSolved(old))
    #expect(try isSolved(old + [answered("b1", "right", seed: 3)] + solved()))
    #expect(try isSolved(old + solved(seed: 7)))
  }

  @Test func aLessonCountsItsSolvedExercises() throws {
    let lesson = try Shipped.lesson()
    var events: [ProgressEvent] = []
    for (count, exercise) in lesson.exercises.enumerated() {
      var session = ExerciseSession(exercise)
      for (index, answer) in session.variant.solution.enumerated() {
        #expect(Progress(events).solved(in: lesson) == (count, lesson.exercises.count))
        events.append(session.answer(answer, question: index).event)
      }
    }
    #expect(Progress(events).solved(in: lesson) == (lesson.exercises.count, lesson.exercises.count))
  }

  // MARK: Records

  @Test func theLastAnswerCounts() throws {
    let events = [answered("a1", "wrong", "6"), answered("a1", "right", "4")]
    #expect(try record(events).answers == ["a1": "4"] && record(events).right == ["a1"])
    let reversed = Array(events.reversed())
    #expect(try record(reversed).answers == ["a1": "6"] && record(reversed).right.isEmpty)
  }

  @Test func unreadableAnswersAreNoAttempts() throws {
    let events = [
      answered("a1", "unreadable", "x"), answered("a1", "more-digits", "4"),
      answered("a1", "right", "4.00"),
    ]
    #expect(try record(events).attempts == 2)
    // Attempts add up over variants.
    #expect(try record(events + [answered("a1", "wrong", seed: 2)]).attempts == 3)
  }

  @Test func hintsOnlyGrowUntilTheNumbersChange() throws {
    let help = [2, 1].map {
      ProgressEvent(kind: .helped, lesson: "lin-04", exercise: "two-steps", hints: $0)
    }
    #expect(try record(help).hints == 2)
    #expect(try record(help + [answered("a1", "wrong", hints: 0)]).hints == 2)
    #expect(try record(help + [answered("a1", "wrong", seed: 3, hints: 0)]).hints == 0)
  }

  @Test func incompleteEventsChangeNothing() {
    let events = [
      ProgressEvent(kind: .answered), ProgressEvent(kind: .answered, lesson: "lin-04"),
      ProgressEvent(kind: .helped, exercise: "two-steps"),
    ]
    #expect(Progress(events) == Progress())
    let partly = ProgressEvent(kind: .answered, lesson: "lin-04", exercise: "two-steps")
    #expect(Progress([partly]).exercises["lin-04/two-steps"]?.attempts == 0)
  }

  @Test func kindsOfALaterVersionChangeNothing() {
    let later = ProgressEvent(
      kind: ProgressEvent.Kind(rawValue: "applauded"), lesson: "lin-04", exercise: "two-steps",
      answer: "1")
    #expect(Progress(solved() + [later]) == Progress(solved()))
  }

  // MARK: Places

  private func visited(_ lesson: String?, _ item: Int? = nil, _ run: String? = nil)
    -> ProgressEvent
  {
    ProgressEvent(kind: .visited, lesson: lesson, place: item, run: run)
  }

  @Test func theLastPlaceOfEachLessonIsKept() {
    let progress = Progress([
      visited("lin-04", 3, "5"), visited("lin-05", 1), visited("lin-04", 7, "rate=0.3 2"),
    ])
    #expect(progress.places["lin-04"] == .init(lesson: "lin-04", item: 7, run: "rate=0.3 2"))
    #expect(progress.places["lin-05"] == .init(lesson: "lin-05", item: 1, run: nil))
    #expect(progress.lastPlace?.lesson == "lin-04" && !progress.isAtHome)
  }

  @Test func theHomeScreenIsAPlaceThatKeepsTheLast() {
    let progress = Progress([visited("lin-04", 3), visited(nil)])
    #expect(progress.isAtHome && progress.lastPlace?.item == 3)
    #expect(!Progress([visited(nil), visited("lin-04")]).isAtHome)
    #expect(Progress([visited("lin-04")]).lastPlace?.item == 0)
  }

  // MARK: Starting over

  @Test func startingALessonOverForgetsItAlone() {
    let events =
      solved() + [answered("a1", "right", lesson: "lin-041")]
      + [visited("lin-05", 2), visited("lin-04", 3)]
      + [ProgressEvent(kind: .startedOver, lesson: "lin-04")]
    let progress = Progress(events)
    #expect(progress.exercises.keys.sorted() == ["lin-041/two-steps"])
    #expect(progress.places.keys.sorted() == ["lin-05"])
    #expect(progress.lastPlace == nil)
    #expect(Progress(events + [visited("lin-05", 4)]).lastPlace?.item == 4)
  }

  @Test func startingAllOverForgetsAll() {
    let events = solved() + [visited("lin-04", 3), visited(nil)]
    #expect(Progress(events + [ProgressEvent(kind: .startedOver)]) == Progress())
  }

  @Test func whatIsDoneAfterStartingOverCounts() throws {
    let events = solved() + [ProgressEvent(kind: .startedOver, lesson: "lin-04")] + solved()
    #expect(try isSolved(events))
    #expect(try record(events).attempts == 4)
  }

  @Test(arguments: 0..<20)
  func takenOneByOneOrAllAtOnceIsTheSame(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pool =
      solved() + solved(seed: 7) + [answered("a1", "wrong"), visited("lin-04", 2), visited(nil)]
      + [ProgressEvent(kind: .startedOver, lesson: "lin-04"), ProgressEvent(kind: .startedOver)]
    let events = (0..<40).map { _ in pool[Int.random(in: pool.indices, using: &generator)] }
    var progress = Progress()
    for event in events { progress.take(event) }
    #expect(progress == Progress(events))
  }
}
