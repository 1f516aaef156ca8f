import Testing

@testable import Coursework

struct CalibrationTests {
  private func predicted(
    _ exercise: String, _ verdict: String, _ confidence: Double?, lesson: String = "lin-05"
  ) -> [ProgressEvent] {
    [
      ProgressEvent(
        kind: .answered, lesson: lesson, exercise: exercise, step: "prediction", answer: "1",
        verdict: verdict),
      ProgressEvent(
        kind: .answered, lesson: lesson, exercise: exercise, step: "confidence", answer: "80",
        verdict: "right", confidence: confidence, predicted: "1"),
    ]
  }

  @Test func withoutPredictionsThereIsNothingToSay() {
    let nothing = Calibration([ProgressEvent]())
    #expect(nothing.sentences.isEmpty && nothing.rightShare == nil)
    #expect(nothing.averageConfidence == nil)
    // Logs of before the confidence was asked first have none.
    #expect(Calibration(predicted("a", "right", nil)).predictions.isEmpty)
  }

  @Test func whatCameOfPredictionsIsHeldAgainstTheConfidence() {
    let events =
      predicted("a", "right", 0.9) + predicted("b", "wrong", 0.8) + predicted("c", "right", 0.7)
    let calibration = Calibration(events)
    #expect(calibration.predictions.map(\.isRight) == [true, false, true])
    #expect(
      calibration.sentences == [
        "Predictions: 3, right 2 (67 %); you were 80 % sure on average."
      ])
    #expect(
      Calibration(predicted("a", "wrong", 0.5)).sentences
        == ["Predictions: 1, right 0 (0 %); you were 50 % sure."])
  }

  @Test func theFirstPredictionOfAnExerciseCounts() {
    let again = predicted("a", "wrong", 0.9) + predicted("a", "right", 1)
    #expect(Calibration(again).predictions.map(\.isRight) == [false])
    // What was changed before the confidence was given is the prediction.
    let changed = Array(predicted("a", "wrong", 0.9).prefix(1)) + predicted("a", "right", 0.9)
    #expect(Calibration(changed).predictions.map(\.isRight) == [true])
    let unread = Array(predicted("a", "unreadable", 0.9))
    #expect(Calibration(unread).predictions.isEmpty)
  }

  @Test func startingOverForgets() {
    let over = ProgressEvent(kind: .startedOver, lesson: "lin-05")
    let events = predicted("a", "wrong", 0.9) + predicted("b", "right", 0.9, lesson: "lin-06")
    #expect(Calibration(events + [over]).predictions.map(\.exercise) == ["lin-06/b"])
    #expect(Calibration(events + [ProgressEvent(kind: .startedOver)]).predictions.isEmpty)
    let again = events + [over] + predicted("a", "right", 0.4)
    #expect(Calibration(again).predictions.map(\.confidence) == [0.9, 0.4])
  }

  @Test(arguments: [(0.9, "You were surer"), (0.2, "You were right more"), (0.6, "You were about")])
  func fromFivePredictionsOnItSaysWhatFollows(_ confidence: Double, _ sentence: String) {
    let events = ["right", "right", "right", "wrong", "wrong"].enumerated().flatMap {
      predicted("e\($0)", $1, confidence)
    }
    #expect(Calibration(events).sentences.last?.hasPrefix(sentence) == true)
    #expect(Calibration(events.dropLast(2)).sentences.count == 1)
  }

  @Test func aSessionLeavesWhatItNeeds() throws {
    var session = ExerciseSession(try exercise(KindSamples.value))
    let events = [session.answer("0.6", question: 0), session.answer("70", question: 1)]
    let calibration = Calibration(events.map(\.event))
    #expect(calibration.predictions.map(\.confidence) == [0.7])
    #expect(calibration.predictions.map(\.isRight) == [true])
    let record = try #require(
      Progress(events.map(\.event)).exercises[session.exercise.reference])
    // How sure somebody is, is no evidence of what they can do.
    #expect(record.tries.map(\.step) == ["prediction"] && record.isSolved(session.exercise))
  }
}
