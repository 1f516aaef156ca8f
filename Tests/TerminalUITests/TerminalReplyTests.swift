import Cells
import Testing

@testable import TerminalUI

@Suite struct TerminalReplyTests {
  private func events(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8)
  }

  @Test(
    arguments: [
      ("\u{1b}[0n", TerminalReply.ready), ("\u{1b}[?2026;2$y", .synchronizedOutput(true)),
      ("\u{1b}[?2026;1$y", .synchronizedOutput(true)),
      ("\u{1b}[?2026;0$y", .synchronizedOutput(false)),
      ("\u{1b}[?2026;4$y", .synchronizedOutput(false)),
      ("\u{1b}]11;rgb:ffff/8080/0000\u{1b}\\", .background(Color(255, 128, 0))),
      ("\u{1b}]11;rgb:ff/80/00\u{7}", .background(Color(255, 128, 0))),
      ("\u{1b}]11;rgba:0000/0000/0000/ffff\u{7}", .background(Color(0, 0, 0))),
    ])
  func aReplyIsAnEvent(_ text: String, _ reply: TerminalReply) {
    #expect(events(text) == [.reply(reply)])
    #expect(
      events("a" + text + "b") == [
        .key(.character("a")), .reply(reply), .key(.character("b")),
      ])
  }

  @Test(
    arguments: [
      "\u{1b}]11;rgb:zz/00/00\u{7}", "\u{1b}]11;rgb:/\u{7}", "\u{1b}]52;c;AAAA\u{7}",
      "\u{1b}[?2027;2$y", "\u{1b}[3n", "\u{1b}[?1;2c", "\u{1b}]11;rgb:12345/0/0\u{7}",
    ])
  func otherRepliesAreSwallowed(_ text: String) {
    #expect(events(text + "x") == [.key(.character("x"))])
  }

  @Test func anEndlessReplyKeepsNoMemoryAndEndsWithItsEnd() {
    #expect(
      events("\u{1b}]" + String(repeating: "A", count: 100_000) + "\u{7}x")
        == [.key(.character("x"))])
  }
}
