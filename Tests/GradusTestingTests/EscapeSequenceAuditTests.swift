import Testing

@testable import GradusTesting

@Suite struct EscapeSequenceAuditTests {
  private func kinds(_ text: String) -> [EscapeSequenceAudit.Kind] {
    EscapeSequenceAudit.findings(in: text.utf8).map(\.kind)
  }

  @Test func letsTextThrough() {
    #expect(kinds("Weights: W·a + b, ∂L/∂w → 0.25\r\n\tcafé 漢字 🙂 é\u{301}\u{7}\u{8}") == [])
  }

  @Test(arguments: [
    // xterm-256color
    "[?1049h", "[22;0;0t", "[?1049l", "[23;0;0t", "[?12;25h", "[?12l", "[?25h", "[?25l",
    "[1;24r", "[H", "[2J", "[J", "[K", "[1K", "[10;20H", "[5d", "[7G", "[3A", "[B", "[2C", "[D",
    "[4X", "[2P", "[3@", "[L", "[2M", "[5S", "[2T", "[9b", "[Z", "[m", "(B", "(0", "[0;1;38;5;9m",
    "[38:2::1:2:3m", "[48;2;10;20;30m", "[39;49m", "[?1h", "=", "[?1l", ">", "7", "8", "M", "[4h",
    "[4l", "[?7l", "[?7h", "[?1034h", "[?1006;1000h", "[?1002l", "[?1003h", "[?2004h", "[?2026l",
    // tmux, screen, the Linux console
    "[34h", "[34l", ")0", ")B", "[?25l\u{1b}[?1c", "[?0c", "[?8c",
  ])
  func letsThroughWhatNcursesSends(sequence: String) {
    #expect(kinds("a\u{1b}\(sequence)b") == [])
  }

  @Test func letsLineDrawingThrough() {
    #expect(kinds("\u{e}lqqk\u{f}") == [])
  }

  @Test(
    arguments: [
      ("]0;title\u{7}", .osc), ("]52;c;aGk=\u{1b}\\", .osc), ("]8;;http://x\u{1b}\\", .osc),
      ("P$q\"p\u{1b}\\", .string), ("_Gf=100;x\u{1b}\\", .string), ("^x\u{1b}\\", .string),
      ("Xx\u{1b}\\", .string), ("[c", .query), ("[>c", .query), ("[=0c", .query), ("[5n", .query),
      ("[6n", .query), ("[?6n", .query), ("[?2026$p", .query), ("[18t", .query), ("[21t", .query),
      ("[>q", .query), ("[?u", .query), ("Z", .query), ("[0x", .query), ("[?1049$p", .query),
      ("c", .escape), ("#8", .escape), ("N", .escape), ("O", .escape), ("(A", .escape),
      ("%G", .escape), ("\\", .escape), ("D", .escape), ("[8;50;200t", .sequence),
      ("[5i", .sequence), ("[!p", .sequence), ("[2 q", .sequence), ("[?5h", .sequence),
      ("[?47h", .sequence), ("[20h", .sequence), ("[?h", .sequence), ("[s", .sequence),
      ("[>4;2m", .sequence), ("[?7;9h", .sequence), ("[22;2t", .sequence), ("[99999m", .sequence),
    ] as [(String, EscapeSequenceAudit.Kind)])
  func findsWhatDoesNotBelong(sequence: String, kind: EscapeSequenceAudit.Kind) {
    #expect(kinds("a\u{1b}\(sequence)b\u{1b}[m") == [kind])
  }

  @Test func findsControlCharacters() {
    let harmless: Set<UInt8> = [0x07, 0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x0f, 0x1b]
    for byte in Array(UInt8(0)...0x1f) + [0x7f] where !harmless.contains(byte) {
      let found = EscapeSequenceAudit.findings(in: [0x61, byte, 0x62])
      #expect(found.map(\.kind) == [byte == 0x05 ? .query : .control])
      #expect(found.first?.offset == 1)
    }
  }

  @Test func findsC1ControlsRawAndAsCharacters() {
    for byte in UInt8(0x80)...0x9f {
      #expect(EscapeSequenceAudit.findings(in: [byte]).map(\.kind) == [.c1])
      #expect(EscapeSequenceAudit.findings(in: [0xc2, byte]).map(\.kind) == [.c1])
    }
    #expect(kinds("\u{a0}à") == [])  // 0xA0 follows 0xC3 in `à` and 0xC2 in a hard space
  }

  @Test func findsCharactersThatTurnTheLine() {
    #expect(kinds("\u{202a}\u{202e}\u{2066}\u{2069}") == [.bidi, .bidi, .bidi, .bidi])
    #expect(kinds("\u{2029}\u{202f}\u{2065}\u{206a}") == [])
  }

  @Test(
    arguments: [
      [0xc0, 0xaf], [0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
      [0xe0, 0x80, 0x9b], [0xf5, 0xbf],
    ] as [[UInt8]])
  func findsBytesThatAreNoText(bytes: [UInt8]) {
    let found = EscapeSequenceAudit.findings(in: bytes)
    #expect(found.contains { $0.kind == .badText })
    #expect(found.first?.offset == 0)
  }

  @Test(arguments: ["", "[", "[?10", "(", "[3\u{1b}[m", "[3\u{8}C", "[3é", "\u{1b}[m", "\u{7f}"])
  func findsSequencesThatAreBrokenOff(sequence: String) {
    #expect(kinds("ok\u{1b}\(sequence)").first == .broken)
  }

  @Test func findsStringsThatNeverEnd() {
    let endless = "\u{1b}]52;" + String(repeating: "A", count: 1_100_000)
    let found = EscapeSequenceAudit.findings(in: endless.utf8)
    #expect(found.map(\.kind) == [.osc])
    #expect(found.first?.bytes.count == 64)
    #expect(kinds("\u{1b}[" + String(repeating: "8", count: 80) + "m") == [.sequence])
  }

  @Test func seesThroughACutAtEveryByte() {
    let bytes = Array("é\u{1b}[1;2Hx\u{1b}]0;a\u{1b}\\漢\u{1b}[6n\u{202e}".utf8)
    let whole = EscapeSequenceAudit.findings(in: bytes)
    #expect(whole.map(\.kind) == [.osc, .query, .bidi])
    for cut in bytes.indices {
      var audit = EscapeSequenceAudit()
      audit.read(bytes[..<cut])
      audit.read(bytes[cut...])
      audit.finish()
      #expect(audit.findings == whole)
    }
  }

  @Test func allowsWhatAProgramAsksOnPurpose() {
    let bytes = Array("\u{1b}[?2026$p\u{1b}[6n".utf8)
    let found = EscapeSequenceAudit.findings(in: bytes, alsoAllowing: ["\u{1b}[?2026$p"])
    #expect(found.map(\.offset) == [9])
  }

  @Test func saysWhatItFoundInPrintableWords() {
    let found = EscapeSequenceAudit.findings(in: "ab\u{1b}]0;x\u{7}\u{9b}".utf8)
    #expect(
      found.map(\.description) == [
        "operating system command at byte 2: ^[]0;x^G", "C1 control character at byte 8: <U+009B>",
      ])
    #expect(EscapeSequenceAudit.visible([0x61, 0x9b, 0x7f, 0xc3, 0xa9]) == "a<9B>^?é")
  }
}
