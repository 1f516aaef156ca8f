import Coursework
import Foundation
import Testing

struct ProgressEventTests {
  @Test func comesBackFromJSONAsItWas() throws {
    let event = ProgressEvent(
      kind: .answered, lesson: "lin-04", exercise: "three-steps", step: "a1", seed: .max,
      answer: "−4 \"x\"\u{1b}", verdict: "wrong", mistake: "sign-slip", hints: 2, place: 7,
      run: "rate=0.3 3")
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(ProgressEvent.self, from: data) == event)
  }

  @Test func aKindOfALaterVersionIsKeptAsItsWord() throws {
    let data = Data(#"{"kind": "applauded", "lesson": "lin-04", "more": 3}"#.utf8)
    let event = try JSONDecoder().decode(ProgressEvent.self, from: data)
    #expect(event.kind.rawValue == "applauded" && event.lesson == "lin-04")
  }

  @Test func theWordsOfTheLogStay() {
    let kinds: [ProgressEvent.Kind] = [.answered, .visited, .helped, .startedOver]
    #expect(kinds.map(\.rawValue) == ["answered", "visited", "helped", "started-over"])
    let outcomes: [Verdict.Outcome] = [.right, .wrong, .moreDigits, .unreadable]
    #expect(outcomes.map(\.rawValue) == ["right", "wrong", "more-digits", "unreadable"])
  }
}

extension ProgressEventTests {
  @Test func timeAndCalibrationAreKept() throws {
    let event = ProgressEvent(kind: .answered, seconds: 12, confidence: 0.7, predicted: "down")
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(ProgressEvent.self, from: data) == event)
    let confidences: [Double] = [-1, 3, .nan, .infinity]
    let kept = confidences.map { ProgressEvent(kind: .answered, confidence: $0).confidence }
    #expect(kept == [0, 1, nil, nil])
  }

  @Test func oldRowsStillRead() throws {
    let text = #"{"kind":"answered","lesson":"lin-04","exercise":"e","step":"a","answer":"4"}"#
    let event = try JSONDecoder().decode(ProgressEvent.self, from: Data(text.utf8))
    #expect(event.answer == "4")
    #expect(event.seconds == nil && event.confidence == nil && event.predicted == nil)
  }
}
