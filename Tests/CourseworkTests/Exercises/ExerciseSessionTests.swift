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

  // MARK: Predictions

  @Test func theVerdictOnAPredictionWaitsForTheConfidence() throws {
    var session = ExerciseSession(try exercise(KindSamples.value))
    let (verdict, event) = session.answer("2", question: 0)
    #expect(verdict == Confidence.noted && event.verdict == "wrong")
    #expect(session.rightCount == 0 && session.nextQuestion == 1)
    #expect(session.answer("very", question: 1).verdict.outcome == .unreadable)
    #expect(session.verdicts[0] == Confidence.noted)
    let (sure, kept) = session.answer("80", question: 1)
    #expect(sure.sentences == ["You were 80 % sure, and the prediction was off."])
    #expect(kept.confidence == 0.8 && kept.predicted == "2" && kept.verdict == "right")
    #expect(session.verdicts[0]?.outcome == .wrong && session.nextQuestion == 0)
    #expect(session.answer("0.576", question: 0).verdict.outcome == .right)
    #expect(session.isSolved)
  }

  @Test func whatIsNoPredictionIsToldAtOnce() throws {
    var session = ExerciseSession(try exercise(KindSamples.value))
    #expect(session.answer("much", question: 0).verdict.outcome == .unreadable)
    #expect(session.answer("80", question: 1).verdict.outcome == .unreadable)
    #expect(session.answer("2", question: 0).verdict == Confidence.noted)
  }

  @Test func withoutAConfidenceTheVerdictIsToldAtOnce() throws {
    var session = ExerciseSession(try exercise("confidence = false\n" + KindSamples.value))
    #expect(session.answer("2", question: 0).verdict.outcome == .wrong)
  }

  // MARK: Tries

  @Test func triesAreCountedAndTheLastOneOpensTheSolution() throws {
    var session = ExerciseSession(try exercise(KindSamples.tune))
    #expect(session.triesLeft(0) == 5)
    #expect(session.answer("rate", question: 0).verdict.outcome == .unreadable)
    #expect(session.triesLeft(0) == 5)
    for left in [4, 3, 2, 1] {
      let verdict = session.answer("rate=0.\(left)01", question: 0).verdict
      guard verdict.outcome == .wrong else { continue }
      #expect(verdict.sentences.last == (left == 1 ? "1 try left." : "\(left) tries left."))
    }
    #expect(!session.isSolutionShown)
  }

  @Test func theNearestOfAllTriesIsTold() throws {
    var session = ExerciseSession(try exercise(KindSamples.tune))
    var events: [ProgressEvent] = []
    for rate in ["0.1", "0.2", "0.05", "1", "0.9"] {
      events.append(session.answer("rate=\(rate)", question: 0).event)
    }
    let last = try #require(session.verdicts[0])
    #expect(
      last.sentences.suffix(2) == [
        "That was the last try.", "The nearest was rate=0.2: f is 0.00183 after 10 steps.",
      ], "\(last)")
    #expect(session.isOutOfTries(0) && session.isSolutionShown && !session.isSolved)
    let (refused, event) = session.answer("rate=0.4", question: 0)
    #expect(refused.outcome == .unreadable && event.verdict == "unreadable")
    #expect(refused.sentences[0].hasPrefix("There is no try left."))
    let record = try #require(Progress(events + [event]).exercises[session.exercise.reference])
    let resumed = ExerciseSession(session.exercise, resuming: record)
    #expect(resumed.verdicts == session.verdicts && resumed.isSolutionShown)
    #expect(!ExerciseSession(session.exercise, seed: 3).isSolutionShown)
  }

  @Test func aRightAnswerEndsTheCounting() throws {
    var session = ExerciseSession(try exercise(KindSamples.tune))
    for rate in ["0.1", "0.2", "0.05", "1", "0.4"] {
      _ = session.answer("rate=\(rate)", question: 0)
    }
    #expect(session.isSolved && !session.isOutOfTries(0) && !session.isSolutionShown)
    #expect(session.answer("0.1", question: 0).verdict.outcome == .unreadable)
    #expect(!session.isOutOfTries(0))
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
    for exercise in try Shipped.exercises(hand: seed, of: 15) {
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
