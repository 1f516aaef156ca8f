import Testing

@testable import Coursework

struct TryTests {
  private func event(
    _ step: String, _ verdict: String, seed: UInt64? = nil, hints: Int? = nil
  ) -> ProgressEvent {
    ProgressEvent(
      kind: .answered, lesson: "lin-04", exercise: "e", step: step, seed: seed, answer: "1",
      verdict: verdict, hints: hints)
  }

  @Test func triesOfAQuestionAreCountedInEachVariant() throws {
    let events = [
      event("a", "wrong"), event("a", "unreadable"), event("a", "more-digits"),
      event("a", "right"), event("b", "right", hints: 1), event("a", "right", seed: 7),
      event("a", "right"), event("a", "of a later version"),
    ]
    let timed = events.enumerated().map { TimedEvent($1, at: Int64($0)) }
    let tries = try #require(Progress(timed).exercises["lin-04/e"]).tries
    #expect(tries.map(\.step) == ["a", "a", "b", "a", "a"])
    #expect(tries.map(\.number) == [0, 1, 0, 0, 2])
    #expect(tries.map(\.isRight) == [false, true, true, true, true])
    #expect(tries.map(\.time) == [0, 3, 4, 5, 6])
    #expect(tries.map(\.isClean) == [false, false, false, true, false])
  }

  @Test func withoutATimeItIsThatOfTheLastEvent() throws {
    var progress = Progress([TimedEvent(event("a", "right"), at: 50)])
    progress.take(event("b", "right"))
    #expect(progress.exercises["lin-04/e"]?.tries.map(\.time) == [50, 50])
  }
}
