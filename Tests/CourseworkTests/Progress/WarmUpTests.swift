import Testing

@testable import Coursework

struct WarmUpTests {
  private let hour: Int64 = 3_600_000
  private let now: Int64 = 1_700_000_000_000

  /// A course of one exercise a lesson, each with a concept of its own.
  private func course(_ count: Int) -> Course {
    let files = (1...count).map { number in
      CourseFile(
        path: "lin/0\(number).md",
        text: "+++\nid = \"lin-0\(number)\"\ntitle = \"Lesson\"\nconcepts = [\"c\(number)\"]\n+++\n"
          + fenced("exercise", Samples.steps))
    }
    return CourseReader.read(files).course
  }

  private func answer(
    _ lesson: Int, _ isRight: Bool, _ step: String = "a1", hoursAgo: Int64 = 24,
    seed: UInt64? = nil, hints: Int = 0
  ) -> TimedEvent {
    let event = ProgressEvent(
      kind: .answered, lesson: "lin-0\(lesson)", exercise: "two-steps", step: step, seed: seed,
      answer: "1", verdict: isRight ? "right" : "wrong", hints: hints)
    return TimedEvent(event, at: now - hoursAgo * hour)
  }

  private func clean(_ lesson: Int, hoursAgo: Int64, seed: UInt64?) -> [TimedEvent] {
    ["a1", "f1", "a2", "f2"].map { answer(lesson, true, $0, hoursAgo: hoursAgo, seed: seed) }
  }

  private func items(_ events: [TimedEvent], lessons: Int = 5) -> [WarmUp.Item] {
    WarmUp.items(Progress(events), course(lessons), now: now)
  }

  @Test func nothingIsOfferedBeforeAnythingWentWrong() {
    #expect(items([]).isEmpty)
    #expect(items(clean(1, hoursAgo: 30, seed: nil)).isEmpty)
  }

  @Test func whatWasWrongOrSolvedWithHintsIsOffered() {
    let found = items([answer(1, false), answer(2, true, hints: 1), answer(3, true)])
    #expect(found.map(\.reference) == ["lin-01/two-steps", "lin-02/two-steps"])
    #expect(found.map(\.reason) == [.wrong, .hints] && found.map(\.concept) == ["c1", "c2"])
    #expect(found[0].last == now - 24 * hour)
  }

  @Test func whatWasDoneTodayRests() {
    #expect(items([answer(1, false, hoursAgo: 7)]).isEmpty)
    #expect(items([answer(1, false, hoursAgo: 8)]).count == 1)
    #expect(items([answer(1, false), answer(1, true, hoursAgo: 1)]).isEmpty)
    #expect(items([answer(1, false, hoursAgo: -48)]).isEmpty)
  }

  @Test func aCleanSolutionInOtherNumbersSettlesIt() {
    let wrong = answer(1, false, hoursAgo: 50)
    #expect(items([wrong] + clean(1, hoursAgo: 40, seed: 7)).isEmpty)
    #expect(items([wrong] + clean(1, hoursAgo: 40, seed: 7).dropLast()).count == 1)
    // The same numbers with the answer known settle nothing.
    #expect(items([wrong] + clean(1, hoursAgo: 40, seed: nil)).count == 1)
    let again = clean(1, hoursAgo: 40, seed: 7) + [answer(1, false, hoursAgo: 30, seed: 7)]
    #expect(items([wrong] + again).count == 1)
  }

  @Test func theWeakestConceptComesFirstAndThenTheLongestForgotten() {
    let events =
      [answer(1, true, hoursAgo: 90), answer(1, false, "f1", hoursAgo: 90)]
      + [answer(2, false, hoursAgo: 30), answer(2, false, "f1", hoursAgo: 30)]
      + [answer(3, false, hoursAgo: 60), answer(4, false, hoursAgo: 60)]
    let found = items(events.sorted { $0.time < $1.time })
    #expect(found.count == WarmUp.most)
    #expect(found.map(\.lesson) == ["lin-02", "lin-03", "lin-04"])
  }

  @Test func theSeedIsNewAndFollowsFromWhatWasDone() throws {
    let events = [answer(1, false), answer(1, false, seed: 3)]
    let first = try #require(items(events).first)
    #expect(items(events).first == first)
    let other = WarmUp.items(Progress(events), course(1), now: now, student: 9)
    #expect(other.first?.seed != first.seed)
    let later = events + [answer(1, false, hoursAgo: 20, seed: first.seed)]
    #expect(items(later).first?.seed != first.seed)
  }

  @Test func exercisesThatAreGoneAreNotOffered() {
    #expect(items([answer(4, false)], lessons: 2).isEmpty)
  }

  @Test func startingOverLeavesNothingToRepair() {
    let over = TimedEvent(ProgressEvent(kind: .startedOver, lesson: "lin-01"), at: now)
    #expect(items([answer(1, false), answer(2, false), over]).map(\.lesson) == ["lin-02"])
  }
}
