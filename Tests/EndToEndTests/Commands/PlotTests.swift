import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// `gradus plot`, from files and pipes.
  @Suite struct PlotTests {
    private let table = "epoch,loss,val_loss\n1,0.9,1.0\n2,0.5,0.7\n3,0.4,0.8\n"

    private func written(_ text: String, by student: Student) throws -> String {
      try student.folder.write("home/history.csv", text)
    }

    @Test func aPipeIsDrawnWithTheGuessToldBeside() throws {
      let answer = try Student().run(["plot", "--height", "12"], input: table)
      try check(answer.status == .exited(0), "\(answer.status)")
      try check(answer.talk.contains("line: loss, val_loss over epoch"), answer.talk)
      try check(answer.text.contains("┤") && answer.text.contains("val_loss"), answer.text)
      try check(answer.lines.allSatisfy { $0.count <= 200 }, answer.text)
      try check(!answer.output.contains(0x1b), "there are escapes in a pipe")
      try check(answer.lines.last?.contains("falls") == true, answer.text)
    }

    @Test func anotherCommandsColumnsAreDrawn() throws {
      let student = try Student()
      let run = try student.run(["run", "lin-04", "--format", "csv"])
      let answer = try student.run(["plot", "--x", "step", "--y", "f"], input: run.text)
      try check(answer.text.contains("f falls from 32"), answer.text)
    }

    @Test func aFigureIsWrittenWhole() throws {
      let student = try Student()
      let file = try written(table, by: student)
      let target = student.home + "/loss.svg"
      let answer = try student.run(["plot", file, "--svg", target, "--title", "a < b & c"])
      try check(answer.status == .exited(0), answer.talk)
      let svg = try String(contentsOfFile: target, encoding: .utf8)
      try check(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"), svg)
      try check(svg.contains("a &lt; b &amp; c") && svg.contains("val_loss"), svg)
      let piped = try student.run(["plot", file, "--svg", "-", "--title", "a < b & c"])
      try check(piped.text == svg, "standard output has another figure")
    }

    @Test func withoutUTF8EverythingIsASCII() throws {
      let answer = try Student(["LANG": "C"]).run(["plot"], input: table)
      try check(answer.output.allSatisfy { $0 < 0x80 }, answer.text)
    }

    @Test func wordsAloneCanBeHad() throws {
      let answer = try Student().run(["plot", "--describe"], input: table)
      try check(answer.lines.count == 1 && answer.text.contains("at epoch 2"), answer.text)
    }

    @Test func mistakesAreExplained() throws {
      let student = try Student()
      let file = try written(table, by: student)
      let cases: [([String], Int32, String)] = [
        (["plot", file, "--y", "los"], 64, "Did you mean “loss”?"),
        (["plot", file, "--kind", "pie"], 64, "histogram"),
        (["plot", student.home + "/none.csv"], 66, "There is no file"),
        (["plot", student.home], 66, "is a folder"),
        (["plot", file, "--width", "0"], 64, "1 to 1000"),
        (["plot", file, "--marks", "dots"], 64, "sextants"),
        (["plot", file, "--svg", student.home + "/no/such.svg"], 73, "cannot be written"),
      ]
      for (words, code, sentence) in cases {
        let answer = try student.run(words)
        try check(answer.status == .exited(code), "\(words): \(answer.status) \(answer.talk)")
        try check(answer.talk.contains(sentence), "\(words): \(answer.talk)")
        try check(answer.output.isEmpty, "\(words) wrote a result")
      }
      for text in ["", "a,b\n", "a,b\n1,2,3\n"] {
        let answer = try student.run(["plot"], input: text)
        try check(answer.status == .exited(65), "\(text.debugDescription): \(answer.talk)")
      }
    }

    @Test func hostileTextIsOnlyText() throws {
      let hostile = "na\u{1b}[2Jme,x\n\u{1b}]0;t\u{7},1\n\u{202e}b,2\n"
      for kind in ["bars", "table", "box"] {
        let answer = try Student().run(["plot", "--kind", kind], input: hostile)
        let findings = EscapeSequenceAudit.findings(in: answer.output + answer.errors)
        try check(findings.isEmpty, "\(kind): \(findings)")
      }
    }

    @Test func aTerminalGetsColoursOfItsOwn() throws {
      let student = try Student()
      let file = try written(table, by: student)
      let window = try student.open(["plot", file], columns: 60, rows: 20)
      try window.terminal.waitForExit()
      try check(window.terminal.text.contains("\u{1b}[38;5;"), window.terminal.text)
      let plain = try student.open(["plot", file, "--color", "never"], columns: 60, rows: 20)
      try plain.terminal.waitForExit()
      try check(!plain.terminal.output.contains(0x1b), plain.terminal.text)
    }
  }
}
