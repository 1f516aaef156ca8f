import Testing

@testable import Coursework

struct ExerciseSessionTests {
  @Test func beginsEmpty() throws {
    let session = ExerciseSession(try exercise(Samples.steps))
    #expect(session.answers == [nil, nil, nil, nil] && session.verdicts == [nil, nil, nil, nil])
    #expect(session.nextQuestion == 0 && session.rightCount == 0 && !session.isSolved)
    #expect(session.hintsShown == 0 && !session.isSolutionShown)
  }

  @Test func anAnswerIsJudgedAndKeptAsAnEvent() throws {
    var session = ExerciseSession(try exercise(Samples.steps))
    _ = session.openHint()
    let (verdict, event) = session.answer("6", question: 0)
    #expect(verdict.outcome == .wrong && session.verdicts[0] == verdict)
    #expect(
      event
        == ProgressEvent(
          kind: .answered, lesson: "lin-04", exercise: "two-steps", step: "a1", answer: "6",
          verdict: "wrong", mistake: "plus-for-minus", hints: 1))
    #expect(session.answer("72", question: 1).event.verdict == "right")
    #expect(session.nextQuestion == 0 && session.rightCount == 1)
    #expect(session.answer("1e", question: 2).event.verdict == "unreadable")
    #expect(session.answer("4", question: 0).verdict == Verdict(.right))
  }

  @Test func whatWasCarriedFromAReplacedAnswerIsJudgedAgain() throws {
    var session = ExerciseSession(try exercise(Samples.steps))
    _ = session.answer("6", question: 0)
    _ = session.answer("72", question: 1)
    #expect(session.isRight(1))
    _ = session.answer("4", question: 0)
    #expect(session.isRight(0) && !session.isRight(1))
    #expect(session.nextQuestion == 1)
    _ = session.answer("32", question: 1)
    #expect(session.rightCount == 2)
  }

  @Test func allAnswersRightIsSolved() throws {
    var session = ExerciseSession(try exercise(Samples.steps), seed: 4)
    for (index, answer) in session.variant.solution.enumerated() {
      #expect(session.nextQuestion == index)
      #expect(session.answer(answer, question: index).event.seed == 4)
    }
    #expect(session.isSolved && session.nextQuestion == nil)
  }

  @Test func hintsOpenOneByOneAndThenTheSolution() throws {
    var session = ExerciseSession(try exercise(Samples.steps))
    let events = (0..<4).map { _ in session.openHint() }
    #expect(events.map(\.hints) == [1, 2, 3, 3])
    #expect(events.allSatisfy { $0.kind == .helped && $0.exercise == "two-steps" })
    #expect(session.hintsShown == 2 && session.isSolutionShown)
  }

  @Test func withoutHintsTheSolutionOpensAtOnce() throws {
    var session = ExerciseSession(try exercise(Samples.choice))
    let event = session.openHint()
    #expect(session.isSolutionShown && session.hintsShown == 0)
    let record = try #require(Progress([event]).exercises["lin-04/corner"])
    #expect(ExerciseSession(session.exercise, resuming: record).isSolutionShown)
  }

  @Test(arguments: 0..<30)
  func aResumedSessionIsTheOneThatWasLeft(_ seed: UInt64) throws {
    let course = CourseReader.read(try Shipped.files()).course
    for exercise in course.lessons.flatMap(\.exercises) {
      var generator = SplitMix64(seed: seed)
      var answers = WrongAnswers(seed: seed &+ 1000)
      var events: [ProgressEvent] = []
      var session = ExerciseSession(exercise, seed: seed.isMultiple(of: 2) ? nil : seed)
      for _ in 0..<30 {
        let index = Int.random(in: session.variant.questions.indices, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: events.append(session.openHint())
        case 1..<6:
          events.append(session.answer(session.variant.solution[index], question: index).event)
        default: events.append(session.answer(answers.next(), question: index).event)
        }
        let record = try #require(Progress(events).exercises[exercise.reference])
        let resumed = ExerciseSession(exercise, resuming: record)
        #expect(resumed.variant.seed == session.variant.seed)
        #expect(resumed.variant.given == session.variant.given)
        #expect(resumed.answers == session.answers)
        #expect(resumed.verdicts == session.verdicts)
        #expect(resumed.hintsShown == session.hintsShown)
        #expect(resumed.isSolutionShown == session.isSolutionShown)
      }
    }
  }

  @Test func aFreshRecordIsAFreshSession() throws {
    let session = ExerciseSession(try exercise(Samples.steps), resuming: ExerciseRecord())
    #expect(session.nextQuestion == 0 && session.variant.seed == nil)
  }

  @Test func answersToStepsThatAreGoneAreLeftOut() throws {
    let event = ProgressEvent(
      kind: .answered, lesson: "lin-04", exercise: "two-steps", step: "z9", answer: "1",
      verdict: "right")
    let record = try #require(Progress([event]).exercises["lin-04/two-steps"])
    let session = ExerciseSession(try exercise(Samples.steps), resuming: record)
    #expect(session.answers == [nil, nil, nil, nil])
  }
}
