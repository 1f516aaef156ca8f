import Testing

@testable import Coursework

struct QuestionClockTests {
  private let answer = ProgressEvent(kind: .answered, lesson: "lin-04")
  private let visit = ProgressEvent(kind: .visited, lesson: "lin-04")

  @Test func countsFromTheLastThingThatHappened() {
    var clock = QuestionClock()
    let first = clock.stamp(answer, now: 3)
    #expect(first == answer)
    let visited = clock.stamp(visit, now: 10)
    #expect(visited == visit)
    let second = clock.stamp(answer, now: 22.4)
    #expect(second.seconds == 12)
    let third = clock.stamp(answer, now: 22.4)
    #expect(third.seconds == 0)
    clock.isShown(now: 40)
    let fourth = clock.stamp(answer, now: 45.5)
    #expect(fourth.seconds == 6)
  }

  @Test func keepsWhatIsKnownAndIgnoresAClockThatIsNone() {
    var clock = QuestionClock()
    clock.isShown(now: 5)
    let known = clock.stamp(ProgressEvent(kind: .answered, seconds: 9), now: 6)
    #expect(known.seconds == 9)
    for now in [1, .nan, .infinity, 1e300] {
      clock.isShown(now: 5)
      let stamped = clock.stamp(answer, now: now)
      #expect(stamped.seconds == nil)
    }
  }
}
