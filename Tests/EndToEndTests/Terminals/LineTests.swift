import GradusTesting
import TerminalUI
import Testing

extension EndToEndTests {
  /// What goes over the line between the workbook and its terminal.
  @Suite struct LineTests {
    private static let begin = "\u{1b}[?2026h"
    private static let end = "\u{1b}[?2026l"

    private static func count(_ text: String, in bytes: some Collection<UInt8>) -> Int {
      bytes.ranges(of: Array(text.utf8)).count
    }

    @Test func framesAreBracketedOnceTheTerminalSaysThatItKnowsHow() throws {
      let window = try Student().openLesson()
      let terminal = window.terminal
      try check(
        Self.count(TerminalQuestion.synchronizedOutput, in: terminal.output) == 1, "not asked")
      try check(Self.count(Self.begin, in: terminal.output) == 0, "bracketed unasked")
      let before = terminal.output.count
      try window.press("\u{1b}[?2026;2$y\u{1b}[0n")
      try window.press("n", toSee: "step 1: ")
      try window.press("n", toSee: "step 2: ")
      _ = window.settled()
      let sent = terminal.output[before...]
      let frames = Self.count(Self.begin, in: sent)
      try check(frames == 2, "\(frames) frames for two steps")
      try check(Self.count(Self.end, in: sent) == frames, "a bracket is left open")
    }

    @Test func aTerminalThatDoesNotKnowThemGetsNoBrackets() throws {
      for (words, answer) in [([], "\u{1b}[?2026;0$y"), (["--no-sync"], "\u{1b}[?2026;2$y")] {
        let window = try Student().open(["open", "lin-04"] + words)
        try window.seeLesson()
        try window.press(answer + "\u{1b}[0n")
        try window.press("n", toSee: "step 1: ")
        try check(Self.count(Self.begin, in: window.terminal.output) == 0, "\(words)")
      }
    }

    @Test func bracketsCanBeDemanded() throws {
      let window = try Student().open(["open", "lin-04", "--sync"])
      try window.seeLesson()
      try check(
        Self.count(TerminalQuestion.synchronizedOutput, in: window.terminal.output) == 0, "asked")
      try check(Self.count(Self.begin, in: window.terminal.output) > 0, "no brackets")
    }

    @Test func aScreenOnWhichNothingChangesSendsNothing() throws {
      let window = try Student().openLesson()
      try window.press("nnn", toSee: "step 3: ")
      _ = window.settled()
      let before = window.terminal.output.count
      for _ in 0..<10 { window.terminal.wait(.milliseconds(100)) }
      try check(window.terminal.output.count == before, "it sent bytes while nothing changed")
    }

    @Test func theBandwidthIsHeld() throws {
      let window = try Student().open(["open", "lin-04", "--bandwidth", "4k"])
      try window.seeLesson()
      let start = ContinuousClock.now
      let before = window.terminal.output.count
      // Whole pages of text, over and over.
      while ContinuousClock.now - start < .seconds(3) {
        try window.press("G")
        window.terminal.wait(.milliseconds(50))
        try window.press("g")
        window.terminal.wait(.milliseconds(50))
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let rate = Double(window.terminal.output.count - before) / seconds
      try check(rate <= 4400, "\(Int(rate)) bytes a second")
      try check(rate >= 1000, "only \(Int(rate)) bytes a second")
      try window.press("n", toSee: "step 1: ")
    }

    @Test func theWorkbookGoesOnWhileNobodyReads() throws {
      let window = try Student().openLesson()
      for _ in 0..<400 { try window.press("Gg") }
      // All keys were taken though nothing of the answers was read.
      try window.press("n", toSee: "step 1: ")
      try window.press("\u{3}")
      try check(try window.terminal.waitForExit() == .exited(130), "it did not end")
      try window.terminal.checkRestored()
    }

    @Test func aBadBandwidthIsExplained() throws {
      let answer = try Student().run("open", "--bandwidth", "fast")
      try check(answer.status == .exited(64), "\(answer.status)")
      try check(answer.talk.contains("16k"), answer.talk)
    }
  }
}
