import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct PictureTests {
    @Test func nothingThatIsSentBreaksIt() {
      for var random in Seeded.cases(40) {
        var picture = Picture(
          columns: random.pick([1, 2, 5, 80, 400]), rows: random.pick([1, 2, 5, 24, 200]))
        for _ in 0..<400 {
          let number = Int.random(in: 0...300, using: &random)
          let final = random.pick(Array("ABCDGdHJKX@PLMSTZbrm"))
          picture.take("あ\u{301}x\n\u{1b}M\u{1b}[\(number);\(300 - number)\(final)".utf8)
          picture.take((0..<9).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        #expect(picture.lines.count == picture.rows, "\(random)")
      }
    }

    /// Most tests read the screen through `Picture`. Here tmux reads it too.
    @Test func itIsWhatTmuxShows() {
      fourAtATime(["xterm-256color", "linux", "vt100", "tmux-256color"]) { term in
        let student = try Student(["TERM": term])
        // The same look for both, whatever the terminal is called.
        let words = ["open", "lin-04", "--marks", "braille", "--color", "never"]
        let window = try student.open(words)
        try window.seeLesson()
        let other = student.environment.merging(["XDG_DATA_HOME": "\(student.folder.path)/other"]) {
          $1
        }
        let session = try TmuxSession(
          try Executables.gradus(), words, environment: other,
          keeping: student.folder)
        try session.waitFor("? help", seconds: 10)
        // Through scrolled pages, fields, verdicts, the other screens, and the panes' sizes.
        for keys in [
          "n", "jjj", "n\u{1b}[6~", "g\r", "6\r", "4\r", "\u{1b}", "=", "\u{1b}", "z", "z", "?",
          "\u{1b}", "\t", "\r", "0.3\r", "n", "q",
        ] {
          try window.press(keys)
          try session.sendLiteral(keys)
          let lines = window.settled()
          let what = "our picture after \(keys.debugDescription):\n" + lines.joined(separator: "\n")
          try session.waitFor(what) { $0 == lines }
        }
      }
    }
  }
}
