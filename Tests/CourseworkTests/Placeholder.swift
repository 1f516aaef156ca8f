import Testing
import Foundation
@testable import Coursework
@Test func probe() throws {
  let text = try String(contentsOfFile: "/work/main/lessons/lin/04-gradient-descent-on-a-bowl.md", encoding: .utf8)
  let c = ContinuousClock()
  print("read", c.measure { for _ in 0..<10 { _ = LessonReader.read(text, file: "a.md") } } / 10)
  print(LessonReader.read(text, file: "a.md").diagnostics)
  func t(_ n: String, _ s: String) { var d: [LessonDiagnostic] = []; let e = c.measure { d = LessonReader.read(s, file: "a.md").diagnostics }; print(n, s.utf8.count, e, d.count, d.first?.description.prefix(300) ?? "-")}
  func fm(_ s: String) -> String { "+++\n\(s)\n+++\nHello\n" }
  t("dots", fm(String(repeating: "a.", count: 45000) + "a = 1"))
  t("hdots", fm("[" + String(repeating: "a.", count: 45000) + "a]"))
  t("nested", fm("a = " + String(repeating: "[", count: 90000)))
  t("nestedT", fm("a = " + String(repeating: "{a=", count: 30000)))
  t("200", fm("a = " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)))
  t("nul", fm("a = 1\nb = \u{0}2"))
  t("date", fm("id = \"lin-04\"\nx = 1\ntitle = 2020-01-01"))
  t("inf", fm("minutes = inf"))
  t("manykeys", fm((0..<9000).map { "a\($0) = 1" }.joined(separator: "\n")))
  t("manytables", fm((0..<9000).map { "[a\($0)]" }.joined(separator: "\n")))
  t("img", fm("id=\"lin-04\"\ntitle=\"x\"") + String(repeating: "![[]()", count: 16000))
  t("rule", fm("id=\"lin-04\"\ntitle=\"x\"") + String(repeating: " -", count: 30000) + " x" + String(repeating: "\n", count: 30000))
  t("steps", fm("id=\"lin-04\"\ntitle=\"x\"") + "```exercise\nid = \"a\"\nkind=\"steps\"\nask=\"x\"\ngiven={a0=1.5}\nsteps=\"\"\"\n" + (1..<2000).map { "a\($0) = a\($0-1)*a\($0-1) - 0.5*a\($0-1)" }.joined(separator: "\n") + "\n\"\"\"\n```\n")
  t("combining", fm("id=\"lin-04\"\ntitle=\"x\"") + "a" + String(repeating: "\u{301}", count: 40000))
  t("unclosed str", fm("id=\"lin-04"))
  t("bad", fm("id=\"lin-04\"\ntitle = = 3"))
  t("dup", fm("id=\"lin-04\"\ntitle = \"a\"\nid=\"x\""))
  t("esc", fm("id=\"lin-04\"\ntitle = \u{1b}[31m"))
  t("u2028", fm("id=\"lin-04\"\ntitle = \"\u{2028}\""))
  t("int", fm("id=\"lin-04\"\ntitle = 99999999999999999999"))
}
