import GradusTesting
import Testing

extension EndToEndTests {
  /// Fault F13: terminals and languages of every kind.
  @Suite struct TerminalKindsTests {
    struct Kind: Sendable, CustomStringConvertible {
      let term: String?
      let lang: String
      let noColor: String?

      var description: String {
        "TERM=\(term ?? "unset") LANG=\(lang) NO_COLOR=\(noColor ?? "unset")"
      }

      static let all: [Kind] = [
        "dumb", "vt52", "vt100", "linux", "xterm", "xterm-256color", "screen-256color",
        "tmux-256color", "unknown-thing", nil,
      ].flatMap { term in
        ["C", "C.UTF-8", "POSIX", "xx_XX"].flatMap { lang in
          [nil, "1"].map { Kind(term: term, lang: lang, noColor: $0) }
        }
      }

      /// Whether it can move its cursor, and is known here.
      var canDraw: Bool { !["dumb", "unknown-thing", nil].contains(term) }
      var hasColours: Bool { !["vt52", "vt100", nil].contains(term) && noColor == nil }
      var isUTF8: Bool { lang == "C.UTF-8" }
    }

    @Test func everyTerminalShowsTheLessonOrIsToldWhyNot() {
      fourAtATime(Kind.all) { kind in
        let student = try Student([
          "TERM": kind.term, "LANG": kind.lang, "NO_COLOR": kind.noColor,
        ])
        let terminal = try student.open(["open", "lin-04"]).terminal
        // The text is found as it was sent: not every terminal here moves as xterm does.
        try terminal.read(awaiting: "the lesson or an end") { output in
          if String(decoding: output, as: UTF8.self).contains("Descent on f") { return true }
          return (try? terminal.waitForExit(within: .zero)) != nil
        }
        if terminal.exitStatus != nil {
          try check(!kind.canDraw, "it refused: \(terminal.text)")
          try Self.checkRefusal(terminal)
        } else {
          try Self.checkDrawing(terminal, kind)
        }
      }
    }

    /// One sentence, no escape byte, 69.
    private static func checkRefusal(_ terminal: PseudoTerminal) throws(HarnessError) {
      try check(terminal.exitStatus == .exited(69), "it ended with \(terminal.exitStatus!)")
      let bytes = terminal.output
      try check(!bytes.contains(0x1b), "it sent an escape: \(terminal.text)")
      let lines = terminal.text.split(separator: "\r\n")
      try check(lines.count == 1 && lines[0].contains("TERM"), "it said: \(lines)")
      try check(try terminal.changedModes().isEmpty, "the modes are changed")
    }

    private static func checkDrawing(_ terminal: PseudoTerminal, _ kind: Kind) throws(HarnessError)
    {
      try terminal.send("n")
      try terminal.read(until: kind.isUTF8 ? "5 − 0.1·10" : "5 - 0.1*10")
      try terminal.send("\u{3}")
      let status = try terminal.waitForExit()
      try check(status == .exited(130), "it ended with \(status)")
      try terminal.checkRestored()
      let strange = kind.isUTF8 ? nil : terminal.output.first { $0 >= 0x80 }
      try check(strange == nil, "it sent the byte \(strange ?? 0)")
      let colours = Self.hasColours(terminal.text)
      try check(colours == kind.hasColours, colours ? "it sent colours" : "it sent no colours")
    }

    private static func hasColours(_ text: String) -> Bool {
      text.matches(of: /\u{1b}\[([0-9;]*)m/).contains { match in
        match.1.split(separator: ";").contains { word in
          let number = Int(word) ?? 0
          return (30...38).contains(number) || (40...48).contains(number) || number >= 90
        }
      }
    }

    @Test(arguments: ["always", "never"])
    func theOptionForColoursGoesBeforeTheEnvironment(choice: String) throws {
      let student = try Student(["NO_COLOR": choice == "always" ? "1" : nil])
      let window = try student.open(["open", "lin-04", "--color", choice])
      try window.seeLesson()
      #expect(window.terminal.text.contains("\u{1b}[38;5;") == (choice == "always"))
    }
  }
}
