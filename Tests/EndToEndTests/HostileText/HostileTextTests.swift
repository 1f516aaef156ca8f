import Foundation
import GradusTesting
import TerminalUI
import Testing

extension EndToEndTests {
  /// Fault F14: text is text, wherever it comes from.
  @Suite struct HostileTextTests {
    let random: Seeded
    let course: HostileCourse

    init() throws {
      var random = Seeded(14)
      course = try HostileCourse(&random)
      self.random = random
    }

    @Test func theCourseIsHostileEnough() throws {
      #expect(course.count >= 1000)
      let answer = try Student().run(["list", "--json"] + course.words)
      for lesson in course.lessons {
        #expect(answer.text.contains("\"id\":\"\(lesson)\""))
        #expect(answer.text.contains("\"\(lesson)/steps\",\"\(lesson)/choice\""))
      }
    }

    /// tmux is a terminal that answers questions; what it typed would stand behind the prompt.
    @Test func aTerminalThatIsAskedNothingTypesNothing() throws {
      let session = try Student().interactiveShell()
      for lesson in course.lessons.prefix(3) {
        let words = "--course \(course.folder.path)"
        try session.type(
          "$GRADUS read \(lesson) \(words); clear; echo do'ne'", toSee: "done")
        try session.type("$GRADUS open \(lesson) \(words)", toSee: "? help")
        for _ in 1...10 { try session.send(keys: "PageDown") }
        try session.press("C-c", toSee: "done")
        try session.waitFor("an empty prompt") { $0.last { !$0.isEmpty } == "PROMPT" }
      }
    }

    @Test func onTheScreenItIsOnlyText() {
      let (random, course) = (random, course)
      fourAtATime(Array(course.lessons.enumerated())) { item in
        var random = random
        // A page of 80 KB takes its time for every key.
        let isLong = item.offset >= 17
        let answers = HostileStrings.mixed(isLong ? 3 : 12, &random)
        let window = try Student().open(["open", item.element, "--student", "Zoë"] + course.words)
        try window.see("the lesson") { $0.last?.contains("? help") == true }
        for _ in 1...(isLong ? 6 : 40) {
          try window.press("\u{1b}[6~")
          window.terminal.wait(.milliseconds(2))
        }
        try window.press("=")
        try window.press("\u{1b}")
        for answer in answers {
          // The end of a paste inside it would end it.
          try window.press("g\r\u{1b}[200~\(answer)\u{1b}[201~\r")
          try window.press("H")
          try window.press("\u{1b}")
          _ = window.settled()
        }
        try window.press("\u{1b}/\u{1b}[200~\(answers[0])\u{1b}[201~\r")
        _ = window.settled()
        try window.press("\u{1b}?\u{1b}[200~\(answers[1])\u{1b}[201~")
        _ = window.settled()
        try window.press("\u{1b}\u{1b}\u{1b}")
        try window.press("/\u{1b}[200~\(answers[2])\u{1b}[201~")
        _ = window.settled()
        try window.press("\u{3}")
        try window.terminal.waitForExit(within: .seconds(20))
        try Self.checkClean(window.terminal.output, "lesson \(item.element)", isScreen: true)
      }
    }

    @Test func inLinesItIsOnlyText() {
      let (random, course) = (random, course)
      fourAtATime(course.lessons) { lesson in
        var random = random
        let student = try Student()
        let input = HostileStrings.mixed(12, &random).joined(separator: "\n") + "\n"
        for words in [
          ["read", lesson], ["do", "\(lesson)/steps"], ["do", "\(lesson)/choice"],
          ["run", lesson, "--steps", "2"],
        ] {
          try Self.checkClean(student, words + course.words, input: input)
        }
      }
    }

    @Test(arguments: [
      ["list"], ["list", "--json"], ["check"], ["progress"], ["progress", "--json"],
    ])
    func aboutTheCourseItIsOnlyText(words: [String]) throws {
      let student = try Student(["USER": "\u{1b}]0;x\u{7}\u{9b}6n\u{202e}"])
      try Self.checkClean(student, words + course.words)
    }

    /// The file names of the course are hostile too, and its faults are told with them.
    @Test func faultsAreToldWithTheirFiles() throws {
      let answer = try Student().run(["check"] + course.words)
      #expect(answer.status == .exited(1))
      #expect(answer.text.contains("^[]0;x^G"))
      #expect(answer.text.contains("<U+202E>dm.x"))
    }

    @Test func argumentsAreOnlyText() throws {
      var random = random
      let course = try HostileCourse(&random, lessons: 1, long: [])
      let texts = HostileStrings.mixed(24, &random).map { $0.filter { $0 != "\0" } }
      fourAtATime(texts) { text in
        let student = try Student()
        for words in [
          [text], ["read", text], ["open", text], ["do", text], ["do", "hos-01/\(text)"],
          ["run", "hos-01", "--set", text], ["run", "hos-01", "--set", "\(text)=1"],
          ["run", "hos-01", "--set", "rate=\(text)"], ["run", "hos-01", "--steps", text],
          ["run", "hos-01", "--format", text], ["list", text], ["list", "--\(text)"],
          ["list", "--student", text], ["reset", text, "--yes"],
          ["read", "hos-01", "--course", text],
        ] {
          let isOwn = words.contains("--course") || words == [text]
          try Self.checkClean(student, words + (isOwn ? [] : course.words))
        }
      }
    }

    /// The student's own name, on the projector.
    @Test(arguments: [
      "שלום", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "👩‍👩‍👧‍👦", "ﷺ", "x\u{200b}y", "\u{feff}z",
    ])
    func namesAreOnlyText(name: String) throws {
      let student = try Student()
      let answer = try student.run("progress", "--student", name)
      try Self.checkClean(answer.output + answer.errors, name)
      let window = try student.open(["--student", name])
      _ = window.settled()
      try window.press("q")
      try window.terminal.waitForExit()
      try Self.checkClean(window.terminal.output, name, isScreen: true)
    }

    private static func checkClean(
      _ student: Student, _ words: [String], input: String = ""
    ) throws {
      let answer = try student.run(words, input: input)
      let what = EscapeSequenceAudit.visible(Array(words.joined(separator: " ").utf8))
      try checkClean(answer.output, what)
      try checkClean(answer.errors, what)
      try check(answer.terminal.isEmpty, "\(what) wrote on the terminal")
      guard case .exited = answer.status else { throw HarnessError("\(what): \(answer.status)") }
    }

    /// A screen may ask the terminal what it can do; nothing else may.
    private static func checkClean(_ bytes: [UInt8], _ what: String, isScreen: Bool = false)
      throws(HarnessError)
    {
      let findings = EscapeSequenceAudit.findings(
        in: bytes, alsoAllowing: isScreen ? TerminalQuestion.all : [])
      try check(
        findings.isEmpty, "\(what): \(findings.count) findings, \(findings.prefix(3))")
    }
  }
}
