import Foundation
import Glibc
import GradusTesting
import Testing

/// A signal at a moment.
struct Blow: Sendable, CustomStringConvertible {
  let signal: Int32
  let moment: Moment

  var description: String { "\(Self.name(of: signal)) in \(moment)" }

  static func name(of signal: Int32) -> String {
    let names = [
      SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGCONT: "SIGCONT", SIGFPE: "SIGFPE",
      SIGHUP: "SIGHUP", SIGILL: "SIGILL", SIGINT: "SIGINT", SIGKILL: "SIGKILL",
      SIGPIPE: "SIGPIPE", SIGQUIT: "SIGQUIT", SIGSEGV: "SIGSEGV", SIGSTOP: "SIGSTOP",
      SIGTERM: "SIGTERM", SIGTRAP: "SIGTRAP", SIGTSTP: "SIGTSTP", SIGUSR1: "SIGUSR1",
      SIGUSR2: "SIGUSR2", SIGWINCH: "SIGWINCH",
    ]
    return names[signal] ?? "signal \(signal)"
  }

  static func all(_ signals: [Int32]) -> [Blow] {
    signals.flatMap { signal in Moment.allCases.map { Blow(signal: signal, moment: $0) } }
  }
}

extension EndToEndTests {
  /// Fault F12, the half that ends the workbook: the terminal comes back within half a second, and
  /// whoever started the launcher sees the signal.
  @Suite struct DeathTests {
    /// What somebody asked for, and what no program survives.
    static let wanted: [Int32] = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]
    static let faults: [Int32] = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP]
    static let others: [Int32] = [SIGKILL, SIGUSR1, SIGUSR2]

    static let limit = Duration.milliseconds(500)

    @Test func theTerminalComesBackWhateverTheWorkbookDiesOf() {
      fourAtATime(Blow.all(Self.wanted + Self.faults + Self.others)) { blow in
        try Bars.hold(Self.limit, "\(blow)") {
          let student = try Student()
          let window = try student.open(blow.moment.words)
          try blow.moment.reach(in: window)
          let terminal = window.terminal
          let workbook = try terminal.descendant(named: "gradus-workbook")
          let start = ContinuousClock.now
          terminal.signal(blow.signal, to: workbook)
          let status = try terminal.waitForExit()
          let time = ContinuousClock.now - start
          try check(status == .signaled(blow.signal), "the launcher ended with \(status)")
          try terminal.checkRestored()
          try checkReport(of: blow.signal, student, terminal.text)
          return time
        }
      }
    }

    /// Only a death that nobody wanted is reported, and then with a file.
    private func checkReport(
      of signal: Int32, _ student: Student, _ text: String
    ) throws(HarnessError) {
      let reports = student.folder.files().filter { $0.hasPrefix("state/gradus/crash-") }
      let isWanted = Self.wanted.contains(signal)
      try check(reports.count == (isWanted ? 0 : 1), "the reports are \(reports)")
      try check(text.contains("Every answer given is kept.") != isWanted, "it said: \(text)")
      for name in reports {
        let path = "\(student.folder.path)/\(name)"
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        let report = String(decoding: bytes, as: UTF8.self)
        try check(
          report.contains("signal: \(Blow.name(of: signal))\n"), "the report says: \(report)")
        try check(text.contains("Report: \(path)"), "it does not say where the report is")
      }
    }

    /// TERM and HUP to the launcher instead, as `kill` and a closing window send them.
    @Test func theLauncherPassesOnWhatItIsSent() {
      fourAtATime(Blow.all([SIGTERM, SIGHUP])) { blow in
        try Bars.hold(Self.limit, "\(blow) to the launcher") {
          let window = try Student().open(blow.moment.words)
          try blow.moment.reach(in: window)
          let start = ContinuousClock.now
          window.terminal.signal(blow.signal)
          let status = try window.terminal.waitForExit()
          let time = ContinuousClock.now - start
          try check(status == .signaled(blow.signal), "the launcher ended with \(status)")
          try window.terminal.checkRestored()
          return time
        }
      }
    }

    /// The workbook gives the terminal back itself where it can.
    @Test func withoutTheLauncherTheWorkbookRestoresTheTerminal() {
      fourAtATime(Blow.all(Self.wanted)) { blow in
        try Bars.hold(Self.limit, "\(blow) without a launcher") {
          let student = try Student()
          let window = try student.openWorkbook(blow.moment.words)
          try blow.moment.reach(in: window)
          let start = ContinuousClock.now
          window.terminal.signal(blow.signal)
          let status = try window.terminal.waitForExit()
          let time = ContinuousClock.now - start
          try check(status == .signaled(blow.signal), "it ended with \(status)")
          try window.terminal.checkRestored()
          return time
        }
      }
    }

    @Test func anAnswerGivenIsKeptWhateverFollows() {
      fourAtATime(Self.wanted + Self.faults + Self.others) { signal in
        let student = try Student()
        let window = try student.openLesson()
        let answering = try Answering(window)
        for _ in 1...3 { try answering.answer() }
        let workbook = try window.terminal.descendant(named: "gradus-workbook")
        window.terminal.signal(signal, to: workbook)
        try window.terminal.waitForExit()
        let progress = try student.progress()
        try check(
          progress.answers == 3 && progress.lastLesson == "lin-04", "\(progress) after \(signal)")
      }
    }

    /// The window is closed: the workbook ends, and nothing of it stays behind.
    @Test func aTerminalThatIsTakenAwayEndsTheWorkbook() {
      fourAtATime(Moment.allCases) { moment in
        let student = try Student()
        let window = try student.open(moment.words)
        try moment.reach(in: window)
        let workbook = try window.terminal.descendant(named: "gradus-workbook")
        window.terminal.hangUp()
        let status = try window.terminal.waitForExit()
        try check(status == .signaled(SIGHUP), "the launcher ended with \(status)")
        try check(ProcessTree().entries[workbook] == nil, "the workbook lives on")
        try check(
          try student.progress().lastLesson == (moment == .home ? nil : "lin-04"),
          "the place was not kept")
      }
    }

    /// Too little memory ends in a sentence, never in a broken terminal or a wait without end.
    @Test func tooLittleMemoryLeavesTheTerminalWhole() {
      fourAtATime([20, 60, 125, 180, 220, 255, 256, 300, 400]) { megabytes in
        let window = try Student().shell(
          "ulimit -v \(megabytes * 1024); $GRADUS open lin-04; echo \"[ended $?]\"")
        try window.see("the lesson, or an end") { lines in
          Moment.lesson.isShown(in: lines) || lines.contains { $0.contains("[ended") }
        }
        if megabytes < 256 {
          try window.see("[ended 69]")
          try window.see("allows a program \(megabytes) MB")
        } else {
          try check(Moment.lesson.isShown(in: window.lines), "no lesson with \(megabytes) MB")
          for key in ["n", " ", "=", "\u{1b}", "?", "\u{1b}"] { try window.press(key) }
          try window.press("\u{3}")
          try window.see("[ended")
        }
        try window.terminal.waitForExit()
        try window.terminal.checkRestored()
      }
    }
  }
}
