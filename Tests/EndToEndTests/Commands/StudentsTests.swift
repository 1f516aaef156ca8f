import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// Several students on one login, and guests.
  @Suite struct StudentsTests {
    let login: Student

    init() throws { login = try Student() }

    @Test func twoStudentsOnOneLoginStayApart() throws {
      _ = try login.run(["do", "lin-04/three-steps", "--student", "Ada"], input: "4\n32\n")
      _ = try login.run(["do", "lin-04/other-corner", "--student", "Grace"], input: "a\n")
      let ada = try login.progress(["--student", "Ada"])
      let grace = try login.progress(["--student", "Grace"])
      #expect(ada.student == "Ada" && ada.answers == 2)
      #expect(grace.student == "Grace" && grace.answers == 1)
      #expect(ada.path != grace.path)
      #expect(try login.progress().answers == 0)
      // Upper and lower case are different students, also where the file system knows only one.
      #expect(try login.progress(["--student", "ada"]).path.lowercased() != ada.path.lowercased())
    }

    @Test func aStudentsNameIsOnTheHomeScreen() throws {
      let window = try login.open(["--student", "Zoë"])
      try window.see("Enter open")
      #expect(window.lines[0].hasSuffix("Zoë"))
      try window.press("q")
      #expect(try window.terminal.waitForExit() == .exited(0))
    }

    @Test(arguments: [
      "", " ", "../x", "a/b", "/etc/passwd", "a\u{1b}[31mb", "a\nb", "a\u{7f}", "a\u{9b}1m",
      "\u{202e}adA", "a\u{2028}b", String(repeating: "x", count: 65),
    ])
    func namesThatAreNoneAreRefused(name: String) throws {
      for words in [["progress"], ["open"], ["do", "lin-04/other-corner"], ["reset", "--yes"]] {
        let answer = try login.run(words + ["--student", name], input: "a\n")
        #expect(answer.status == .exited(64), "\(words): \(answer.talk)")
        #expect(answer.output.isEmpty)
        #expect(answer.talk.hasPrefix("A student's name "))
        #expect(EscapeSequenceAudit.findings(in: answer.errors) == [])
      }
      #expect(login.folder.files().isEmpty)
    }

    @Test(arguments: [".", "..", "-", "~", "con", "*", "%2e", "名前", "a b", "$HOME", "a;rm -rf ~"])
    func strangeNamesAreNamesAllTheSame(name: String) throws {
      let answer = try login.run(["do", "lin-04/other-corner", "--student=\(name)"], input: "a\n")
      #expect(answer.status == .exited(0), "\(answer.talk)")
      let progress = try login.progress(["--student=\(name)"])
      #expect(progress.student == name && progress.answers == 1)
      let folder = "\(login.folder.path)/data/gradus/students/"
      #expect(progress.path.hasPrefix(folder))
      #expect(!progress.path.dropFirst(folder.count).contains("/"))
      #expect(login.folder.files().allSatisfy { $0.hasPrefix("data/gradus/students/") })
    }

    @Test func aGuestLeavesNothingBehind() throws {
      let window = try login.open(["open", "lin-04", "--guest"])
      try window.seeLesson()
      try window.press("\r", toSee: "Esc leave the exercise")
      try window.press("4\r", toSee: "✓")
      try window.press("\u{1b}", toSee: "? help")
      try window.press("q", toSee: "guest: nothing is kept")
      try window.press("q")
      #expect(try window.terminal.waitForExit() == .exited(0))
      let answer = try login.run(["do", "lin-04/other-corner", "--guest"], input: "a\n")
      #expect(answer.status == .exited(0))
      #expect(login.folder.files().isEmpty)
      let progress = try login.progress(["--guest"])
      #expect(progress.answers == 0 && progress.path == "nowhere" && !progress.isSaving)
    }
  }
}
