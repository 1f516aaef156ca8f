import Testing

@testable import WorkbookApp

@Suite struct NotesTextTests {
  private static var state: PresentState {
    var state = PresentState(
      lesson: "lin-04", title: "Bowl", minutes: 25, place: 11, count: 41, heading: "Downhill",
      present: "Press n.", notes: ["Timing: 5 minutes.", "Ask: where?"])
    state.next = "Press n again."
    state.line = "Press n three times."
    state.recipe = "n 3 times"
    return state
  }

  @Test func theClockIsMinutesAndSeconds() {
    #expect(NotesText.clock(7) == "0:07" && NotesText.clock(754) == "12:34")
    #expect(NotesText.clock(3723) == "1:02:03" && NotesText.clock(-5) == "0:00")
  }

  @Test func timeIsHeldAgainstTheLessons() {
    #expect(NotesText.pace(Self.state, seconds: 754) == "of 25 minutes, 12:26 left")
    #expect(NotesText.pace(Self.state, seconds: 1505) == "of 25 minutes, 0:05 over")
    let share = NotesText.share(Self.state, seconds: 750)
    #expect(share == "item 11 of 41: 25 % of the page, 50 % of the time")
    var untimed = Self.state
    untimed.minutes = 0
    #expect(NotesText.share(untimed, seconds: 750) == "item 11 of 41")
  }

  @Test func whatStandsStillIsSaidFirst() {
    #expect(NotesText.parts(of: Self.state).map(\.label) == ["Now", "Next", "Try (p)", "Notes"])
    var state = Self.state
    (state.isFrozen, state.isLabHidden, state.isPageHidden) = (true, true, true)
    (state.isPlaying, state.isRunning, state.next) = (true, true, nil)
    let parts = NotesText.parts(of: state)
    #expect(parts.first?.label == "State" && parts.first?.lines.count == 5)
    #expect(parts.contains { $0.lines == ["That was the last."] })
  }

  @Test func onlyWhatChangedIsPrinted() {
    let first = NotesText.lines(.told(Self.state, seconds: 10), after: .nobody)
    #expect(
      first == [
        "lin-04  Bowl, about 25 minutes",
        "0:10 item 11 of 41: 25 % of the page, 0 % of the time", "Now: Press n.",
        "Next: Press n again.", "Try (p): Press n three times.", "  Keys: n 3 times",
        "Notes: Timing: 5 minutes.", "  Ask: where?",
      ])
    // Time alone is no news.
    #expect(
      NotesText.lines(.told(Self.state, seconds: 11), after: .told(Self.state, seconds: 10)) == [])
    var next = Self.state
    (next.place, next.present) = (12, "Press n again.")
    #expect(
      NotesText.lines(.told(next, seconds: 20), after: .told(Self.state, seconds: 11)) == [
        "0:20 item 12 of 41: 27 % of the page, 1 % of the time", "Now: Press n again.",
      ])
    #expect(NotesText.lines(.nobody, after: .told(next, seconds: 20)) == [NotesText.nobody])
    #expect(NotesText.lines(.nobody, after: .nobody) == [])
    #expect(NotesText.lines(.refused("Why."), after: nil) == ["Why."])
  }
}
