import Testing

@testable import Coursework

struct MarkdownTextTests {
  @Test func textIsReadAsItIs() {
    #expect(MarkdownText.escaped("x1^2 * <b>_y_</b>") == "x1^2 \\* \\<b\\>\\_y\\_\\</b\\>")
    #expect(MarkdownText.escaped("# [a](b) | `c` \\") == "\\# \\[a\\](b) \\| \\`c\\` \\\\")
  }

  @Test func codeEndsOnlyAtItsOwnEnd() {
    #expect(MarkdownText.code("-4.5") == "`-4.5`")
    #expect(MarkdownText.code("") == "(nothing)")
    #expect(MarkdownText.code("a`b") == "``a`b``")
    #expect(MarkdownText.code("`") == "`` ` ``")
    #expect(MarkdownText.code("a```") == "```` a``` ````")
    #expect(MarkdownText.code(" a ") == "`  a  `")
  }

  @Test(arguments: ["\u{1b}[2J", "a\nb", "\r", "\u{202e}x", "\u{9b}1m", "\u{2028}", "\u{7f}"])
  func whatIsNotSeenIsShownByItsCode(_ text: String) {
    for shown in [MarkdownText.code(text), MarkdownText.escaped(text)] {
      #expect(shown.contains("U+"))
      #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7f })
    }
  }

  @Test func longTextsAreCut() {
    let shown = MarkdownText.code(String(repeating: "1", count: 100_000))
    #expect(shown.count < 400 && shown.hasSuffix("… (100000 characters)`"))
  }

  /// What libcmark makes of it is one span of code that says the answer.
  @Test(arguments: ["**4**", "<script>", "a`b``c", "] [x](y)", "&amp;", "- 4", "` `", "\\`"])
  func aMarkdownReaderSeesTheAnswer(_ answer: String) {
    let parts = MarkdownReader.parts(of: "- 14:03 a1: \(MarkdownText.code(answer)). Right.")
    let texts = parts.compactMap { part in
      if case .paragraph(let paragraph, _) = part { paragraph.text } else { nil }
    }
    #expect(texts.joined() == "14:03 a1: \(answer). Right.")
  }
}
