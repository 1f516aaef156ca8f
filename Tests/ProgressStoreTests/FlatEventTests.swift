import Coursework
import Foundation
import Testing

@testable import ProgressStore

@Suite struct FlatEventTests {
  @Test func agreesWithTheGeneralDecoder() throws {
    var random = Seeded("flat events", 9)
    let pieces = ["a", "ß", "½", "\"", "\\", "/", "\n", "\u{1F}", "👩‍🔬", "0", "-1.5e3", "", "}", ","]
    for _ in 0..<2000 {
      func text() -> String? {
        Bool.random(using: &random)
          ? (0..<3).map { _ in pieces.randomElement(using: &random)! }.joined() : nil
      }
      func number() -> Int? {
        Bool.random(using: &random) ? Int.random(in: -5...1_000_000, using: &random) : nil
      }
      let event = ProgressEvent(
        kind: ProgressEvent.Kind(rawValue: text() ?? "answered"), lesson: text(), exercise: text(),
        step: text(), seed: Bool.random(using: &random) ? random.next() : nil, answer: text(),
        verdict: text(), mistake: text(), hints: number(), place: number(), run: text(),
        seconds: number(),
        confidence: Bool.random(using: &random) ? Double.random(in: 0...1, using: &random) : nil,
        predicted: text())
      let json = try EventCoding.text(event)
      if let flat = FlatEvent.parse(json) { #expect(flat == event, "\(json)") }
      #expect(EventCoding.event(json) == event, "\(json)")
    }
  }

  @Test func leavesWhatItDoesNotKnowToTheGeneralDecoder() {
    #expect(FlatEvent.parse(#"{"kind":"answered","answer":"3"}"#)?.answer == "3")
    #expect(FlatEvent.parse(#"{"confidence":0.75,"kind":"a"}"#)?.confidence == 0.75)
    #expect(FlatEvent.parse(#"{"confidence":1,"kind":"a","seconds":12}"#)?.seconds == 12)
    for text in [
      "", "{", "{}", "[]", #"{"answer":"3"}"#, #"{"kind":"a"} "#, #"{"kind":"a","x":1}"#,
      #"{"kind":"a","answer":"\u0041"}"#, #"{"kind":"a","hints":1.5}"#, #"{"kind":"a","answer":3}"#,
      #"{"kind":"a","answer":null}"#, #"{"kind":"a","hints":99999999999999999999}"#,
      #"{"kind":"a","seed":-1}"#, #"{"confidence":1.,"kind":"a"}"#,
      #"{"confidence":1e-05,"kind":"a"}"#, #"{"kind":"a","seconds":-1}"#, #"{"kind":"a",}"#,
      #"{"kind":"a""#,
    ] {
      #expect(FlatEvent.parse(text) == nil, "\(text)")
    }
  }
}
