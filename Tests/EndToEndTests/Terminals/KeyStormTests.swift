import Foundation
import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// Faults F10 and F11 through a real terminal: bytes and sizes at random.
  @Suite struct KeyStormTests {
    /// A shell that says `fg` at once when the workbook was stopped, and starts it again when the
    /// keys led to its end: the help screen does what it lists, and a click is as good as a key.
    /// A Ctrl-\ that comes before the workbook has the terminal back is the terminal's QUIT (131).
    /// No loop: bash leaves one when a job in it stops.
    private static let stubbornShell = """
      set -m
      trap : INT QUIT TSTP
      again() {
        if jobs %% >/dev/null 2>&1; then fg >/dev/null; else $GRADUS open lin-04; fi
        status=$?
        case $status in 0|130|131|147|148|149|150) ;; *) echo "[died $status]"; exit;; esac
        if [ -e $HOME/enough ]; then echo "[ended $status]"; exit; fi
      }

      """ + String(repeating: "again\n", count: 2000)

    /// Leads from anywhere into the lesson: past a Ctrl-S that the shell's terminal got, out of a
    /// paste and of all layers.
    private static let script =
      "\u{11}\u{1b}[201~" + String(repeating: "\u{1b}", count: 8) + "gjjj\r"

    @Test func twentyThousandRandomBytesLeaveASaneWorkbook() throws {
      let course = try Self.courseWithoutCNN()
      defer { withExtendedLifetime(course) {} }
      let path = course.path
      let (expected, memory) = try fresh()
      fourAtATime(Seeded.cases(4)) { seed in
        var random = seed
        let student = try Student(["GRADUS_HOME": path])
        let window = try student.shell(Self.stubbornShell)
        try window.seeLesson()
        try Self.storm(window, 5000, &random)
        try Self.checkSane(window, student, expected, memory)
      }
    }

    @Test func fiveHundredSizesDuringTheStormLeaveASaneWorkbook() throws {
      let course = try Self.courseWithoutCNN()
      defer { withExtendedLifetime(course) {} }
      let path = course.path
      let (expected, memory) = try fresh()
      fourAtATime(Seeded.cases(4)) { seed in
        var random = seed
        let student = try Student(["GRADUS_HOME": path])
        let window = try student.shell(Self.stubbornShell)
        try window.seeLesson()
        for _ in 1...125 {
          window.terminal.resize(
            columns: random.pick(Self.columns), rows: random.pick(Self.rows))
          try Self.storm(window, 20, &random)
        }
        window.resize(columns: 80, rows: 24)
        try Self.checkSane(window, student, expected, memory)
      }
    }

    private static let columns = [1, 2, 3, 5, 10, 39, 60, 80, 200, 400]
    private static let rows = [1, 2, 3, 5, 10, 18, 24, 50, 100, 200]

    /// A storm may open any lesson, and the labs of the module CNN take a hundred megabytes of their own: what
    /// is looked for here is what keys and sizes leave behind.
    private static func courseWithoutCNN() throws -> TemporaryFolder {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let folder = try TemporaryFolder()
      let here = URL(filePath: folder.path)
      for name in ["lessons", "data"] {
        try FileManager.default.copyItem(
          at: root.appending(path: name), to: here.appending(path: name))
      }
      try FileManager.default.removeItem(at: here.appending(path: "lessons/cnn"))
      return folder
    }

    /// The arithmetic as it is without a storm, and the memory that a workbook needs for it.
    private func fresh() throws -> ([String], Int) {
      let window = try Student().openLesson()
      window.resize(columns: 400, rows: 200)
      try window.seeLesson()
      window.resize(columns: 80, rows: 24)
      try Self.goToArithmetic(in: window)
      let lines = window.settled()
      let workbook = try window.terminal.descendant(named: "gradus-workbook")
      return (lines, try Self.memory(of: workbook))
    }

    private static func checkSane(
      _ window: Window, _ student: Student, _ expected: [String], _ memory: Int
    ) throws {
      try goToArithmetic(in: window)
      window.forget()
      try window.press("\u{c}")
      try window.see("the screen that a fresh workbook shows") { $0 == expected }
      let workbook = try window.terminal.descendant(named: "gradus-workbook")
      let growth = try Self.memory(of: workbook) - memory
      // A storm may open any lesson, whose page and tables stay; the largest has 1,797 pictures.
      try check(growth <= 32_768, "it grew by \(growth) KB")
      try student.folder.write("home/enough", "")
      try window.press("\u{3}")
      try window.terminal.waitForExit()
      try check(window.terminal.text.contains("[ended 130]"), "it did not end as ever")
      try check(!window.terminal.text.contains("[died"), "it died on the way")
      try window.terminal.checkRestored()
      let reports = student.folder.files().filter { $0.contains("crash-") }
      try check(reports.isEmpty, "there are reports: \(reports)")
    }

    /// The place on the page, the experiment and the answers stand where they stood.
    @Test func fiveHundredSizesEndInThePictureFromBefore() {
      fourAtATime(Moment.allCases.filter { $0 != .running }) { moment in
        var random = Seeded(moment.words.count)
        let window = try Student().open(moment.words)
        try moment.reach(in: window)
        if moment == .lesson { try window.press("jjjjjjjjjjjjn", toSee: "step 1: ") }
        let before = window.settled()
        for _ in 1...125 {
          window.terminal.resize(
            columns: random.pick(Self.columns), rows: random.pick(Self.rows))
          window.terminal.wait(.milliseconds(2))
        }
        // Let it catch up first: 100 ms are for one size, not for all that came before.
        window.resize(columns: 81, rows: 24)
        try window.see("a picture of 81 columns") { !$0[23].isEmpty }
        try Bars.hold(.milliseconds(100), "drawing \(moment) anew") {
          let start = ContinuousClock.now
          window.resize(columns: 80, rows: 24)
          try window.see("the picture from before, \(moment)") { $0 == before }
          let time = ContinuousClock.now - start
          window.resize(columns: 81, rows: 24)
          try window.see("a picture of 81 columns") { !$0[23].isEmpty }
          return time
        }
      }
    }

    /// Every byte but Ctrl-C and `q`, and now and then a whole sequence. Ctrl-Z, Ctrl-S, Ctrl-Q and
    /// Ctrl-\ are among them.
    private static func storm(
      _ window: Window, _ count: Int, _ random: inout Seeded
    ) throws(HarnessError) {
      var sent = 0
      while sent < count {
        var chunk: [UInt8] = []
        for _ in 0..<Int.random(in: 1...40, using: &random) {
          let sequences = [
            "\u{1b}[A", "\u{1b}[B", "\u{1b}[Z", "\u{1b}[5~", "\r", "\t", " ", "n", "?", "=",
            "\u{1b}",
            "\u{1b}[<0;\(Int.random(in: 0...90, using: &random));5M", "\u{1b}[<64;1;1M",
            "\u{1b}[M !!",
            "\u{1b}[200~3.2\u{1b}[201~", "\u{1b}[200~\u{1b}]52;c;AAAA\u{7}\u{1b}[201~", "\u{1b}[6n",
            "\u{1b}[?1;2c", "\u{1b}]0;x\u{7}", "\u{1b}[<", "\u{1b}[99999999999999999999m", "\u{1a}",
          ]
          if Int.random(in: 0..<3, using: &random) == 0 {
            chunk += Array(random.pick(sequences).utf8)
          } else {
            let byte = UInt8.random(in: 0...255, using: &random)
            if byte != 0x03, byte != UInt8(ascii: "q") { chunk.append(byte) }
          }
        }
        try window.terminal.send(chunk)
        sent += chunk.count
        while window.terminal.wait(.zero) {}
      }
    }

    /// Goes to the screen behind `=`, after three steps from the lesson's start.
    private static func goToArithmetic(in window: Window) throws(HarnessError) {
      // A Ctrl-Z that has not been read yet may still stop it; the shell throws keys away then.
      for attempt in 1...6 {
        do {
          try window.press(script)
          window.forget()
          try window.press("\u{c}")
          try window.see("the lesson", within: .milliseconds(1500)) {
            Moment.lesson.isShown(in: $0)
          }
          // The storm may have chosen other marks, and left notices; a student's way back.
          try window.press("Tkkkkkkjjj\rxxxxxxxx")
          try window.press("Rnnn=")
          return try window.see("the arithmetic", within: .seconds(3)) { lines in
            lines[0].contains("The arithmetic of the last step")
              && lines.contains { $0.contains("2.56² + 2.56² = 13.1072") }
              && lines[23].contains("Esc back")
          }
        } catch {
          guard attempt < 6 else { throw error }
        }
      }
    }

    /// The resident memory of a process, in KB.
    private static func memory(of process: Int32) throws(HarnessError) -> Int {
      guard let file = fopen("/proc/\(process)/status", "r") else {
        throw HarnessError("process \(process) is gone")
      }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      while fgets(&line, 256, file) != nil {
        let text = String(
          decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if text.hasPrefix("VmRSS:") { return text.split(separator: " ").compactMap { Int($0) }[0] }
      }
      throw HarnessError("process \(process) has no VmRSS")
    }
  }
}
