import Coursework
import Foundation
import Testing

@testable import ProgressStore

@Suite struct EventCodingTests {
  @Test func everyFieldComesBack() throws {
    let full = ProgressEvent(
      kind: .helped, lesson: "l", exercise: "e", step: "s", seed: .max, answer: "½ \"x\"\n/\\",
      verdict: "right", mistake: "m", hints: 2, place: 7, run: "{\"a\":[1,2]}")
    for event in [full, ProgressEvent(kind: .visited), answered(3)] {
      #expect(EventCoding.event(try EventCoding.text(event)) == event)
    }
  }

  @Test func theSameEventIsAlwaysTheSameText() throws {
    #expect(
      try EventCoding.text(answered(3))
        == #"{"answer":"3","exercise":"slope","kind":"answered","lesson":"lin-04","seed":3,"verdict":"right"}"#
    )
  }

  @Test func kindsAndFieldsOfALaterVersionAreBorneWith() {
    let later = ProgressEvent.Kind(rawValue: "sang")
    #expect(EventCoding.event(#"{"kind":"sang","pitch":440}"#) == ProgressEvent(kind: later))
    #expect(EventCoding.event(#"{"kind":"sang","hints":"two"}"#) == ProgressEvent(kind: later))
    #expect(EventCoding.event("[]").kind.rawValue == "unreadable")
  }
}
