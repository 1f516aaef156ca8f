import GradusTesting
import Testing

@testable import TerminalUI

@Suite struct KeyDecoderTests {
  private func events(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8)
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  /// Flushes until nothing waits any more, as a terminal does every 25 ms.
  private func settle(_ decoder: inout KeyDecoder) -> [Event] {
    var events: [Event] = []
    for _ in 0..<100 where decoder.isIncomplete { events += decoder.flush() }
    return events
  }

  /// Sequences of xterm, VT220, rxvt, the Linux console, screen and tmux.
  static let sequences: [(String, Key)] = [
    ("a", .character("a")), (" ", .character(" ")), ("~", .character("~")),
    ("é", .character("é")), ("漢", .character("漢")), ("🙂", .character("🙂")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace),
    ("\u{0}", .control(" ")), ("\u{1}", .control("a")), ("\u{3}", .control("c")),
    ("\u{c}", .control("l")), ("\u{1a}", .control("z")), ("\u{1c}", .control("\\")),
    ("\u{1f}", .control("_")),
    ("\u{1b}[A", .up), ("\u{1b}[B", .down), ("\u{1b}[C", .right), ("\u{1b}[D", .left),
    ("\u{1b}OA", .up), ("\u{1b}OB", .down), ("\u{1b}OC", .right), ("\u{1b}OD", .left),
    ("\u{1b}[H", .home), ("\u{1b}[F", .end), ("\u{1b}OH", .home), ("\u{1b}OF", .end),
    ("\u{1b}[1~", .home), ("\u{1b}[4~", .end), ("\u{1b}[7~", .home), ("\u{1b}[8~", .end),
    ("\u{1b}[2~", .insert), ("\u{1b}[3~", .delete), ("\u{1b}[5~", .pageUp),
    ("\u{1b}[6~", .pageDown), ("\u{1b}[Z", .backTab), ("\u{1b}OM", .enter),
    ("\u{1b}OP", .function(1)), ("\u{1b}OQ", .function(2)), ("\u{1b}OR", .function(3)),
    ("\u{1b}OS", .function(4)), ("\u{1b}[P", .function(1)), ("\u{1b}[11~", .function(1)),
    ("\u{1b}[[A", .function(1)), ("\u{1b}[[E", .function(5)), ("\u{1b}[15~", .function(5)),
    ("\u{1b}[17~", .function(6)), ("\u{1b}[21~", .function(10)), ("\u{1b}[23~", .function(11)),
    ("\u{1b}[24~", .function(12)), ("\u{1b}[1;5A", .up), ("\u{1b}[1;2D", .left),
    ("\u{1b}[3;5~", .delete), ("\u{1b}[1;2P", .function(1)), ("\u{1b}[1;3H", .home),
    ("\u{1b}Op", .character("0")), ("\u{1b}Oy", .character("9")), ("\u{1b}On", .character(".")),
    ("\u{1b}Ol", .character(",")), ("\u{1b}Om", .character("-")), ("\u{1b}Oj", .character("*")),
    ("\u{1b}Ok", .character("+")), ("\u{1b}Oo", .character("/")), ("\u{1b}OX", .character("=")),
  ]

  @Test(arguments: sequences) func everySequenceIsItsKey(_ text: String, _ key: Key) {
    #expect(events(text) == [.key(key)])
    #expect(keys("x" + text + "y") == [.character("x"), key, .character("y")])
  }

  @Test(arguments: sequences) func sequencesMayComeInPieces(_ text: String, _ key: Key) {
    let bytes = Array(text.utf8)
    for cut in bytes.indices.dropFirst() {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) == [])
      #expect(decoder.isIncomplete)
      #expect(decoder.feed(bytes[cut...]) == [.key(key)])
      #expect(!decoder.isIncomplete)
    }
    var decoder = KeyDecoder()
    let events = bytes.flatMap { decoder.feed([$0]) }
    #expect(events == [.key(key)])
  }

  @Test func everyByteAloneIsAtMostOneKey() {
    for byte in UInt8.min...(.max) {
      var decoder = KeyDecoder()
      let events = decoder.feed([byte]) + settle(&decoder)
      #expect(events.count == (byte < 0x80 ? 1 : 0), "\(byte)")
      #expect(decoder.feed("x".utf8) == [.key(.character("x"))], "\(byte)")
    }
  }

  @Test func aLoneEscIsTheEscKeyAfterAMoment() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1b]) == [])
    #expect(decoder.isIncomplete)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isIncomplete)
    #expect(decoder.flush() == [])
    #expect(keys("\u{1b}\u{1b}[A") == [.escape, .up])
    #expect(keys("\u{1b}x") == [.escape, .character("x")], "Alt is Esc before the key")
    #expect(keys("\u{1b}é\u{1b}\u{3}") == [.escape, .character("é"), .escape, .control("c")])
  }

  @Test(arguments: [
    "\u{1b}[", "\u{1b}[<", "\u{1b}[<0;12;", "\u{1b}[1;5", "\u{1b}O", "\u{1b}[[", "\u{1b}[M",
    "\u{1b}[M !", "\u{1b}]0;title", "\u{1b}Pabc", "\u{1b}Pabc\u{1b}", "\u{1b}_", "\u{1b}[200",
  ])
  func aCutOffSequenceIsDroppedAfterAMoment(_ text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(text.utf8) == [])
    #expect(decoder.isIncomplete)
    #expect(settle(&decoder) == [])
    #expect(!decoder.isIncomplete)
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test func theKeyAfterACutOffSequenceIsNotLost() {
    #expect(keys("\u{1b}[<0;1\u{1b}[A") == [.up])
    #expect(keys("\u{1b}[\u{3}") == [.control("c")])
    #expect(keys("\u{1b}[1;5\r") == [.enter])
    #expect(keys("\u{1b}[é") == [.character("é")])
    #expect(keys("\u{1b}[M \u{1b}[A") == [.up])
    #expect(keys("\u{1b}[M\r") == [.enter])
  }

  @Test(arguments: [
    "\u{1b}[?64;1;2;4;6;9;15;16;17;18;21;22;28;29c", "\u{1b}[>41;390;0c", "\u{1b}[24;80R",
    "\u{1b}[0n", "\u{1b}[?2026;2$y", "\u{1b}[8;24;80t", "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\",
    "\u{1b}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}P>|xterm(390)\u{1b}\\",
    "\u{1b}_Gi=1;OK\u{1b}\\", "\u{1b}[I", "\u{1b}[201~", "\u{1b}P\u{1b}\u{1b}\\", "\u{1b}[27;5;9~",
    "\u{1b}[97;5u", "\u{1b}^x\u{1b}\\", "\u{1b}Xx\u{1b}\\",
  ])
  func repliesOfTheTerminalAreSwallowed(_ reply: String) {
    #expect(keys("a" + reply + "b") == [.character("a"), .character("b")])
  }

  @Test func aMegabyteOfAReplyIsSwallowedInLittleMemory() {
    for lead in ["\u{1b}]52;c;", "\u{1b}P", "\u{1b}["] {
      var decoder = KeyDecoder()
      #expect(decoder.feed(lead.utf8) == [])
      #expect(decoder.feed(repeatElement(UInt8(ascii: "0"), count: 1_100_000)) == [])
      #expect(decoder.heldBytes <= 64)
      #expect(settle(&decoder) == [])
      #expect(decoder.feed("x".utf8) == [.key(.character("x"))])
    }
  }

  @Test func theMouseIsReadInBothForms() {
    #expect(events("\u{1b}[<0;10;5M") == [.mouse(Mouse(.press, column: 9, row: 4))])
    #expect(events("\u{1b}[<0;10;5m") == [.mouse(Mouse(.release, column: 9, row: 4))])
    #expect(events("\u{1b}[M *%") == [.mouse(Mouse(.press, column: 9, row: 4))])
    #expect(
      events("\u{1b}[M#*%x") == [.mouse(Mouse(.release, column: 9, row: 4)), .key(.character("x"))])
    #expect(events("\u{1b}[<64;1;1M\u{1b}[<65;1;1M").count == 2)
  }

  @Test func aPasteIsOneEvent() {
    #expect(
      events("\u{1b}[200~1.5\r\u{1b}[A q\u{1b}[201~x") == [
        .paste("1.5\r\u{1b}[A q"), .key(.character("x")),
      ])
    #expect(events("\u{1b}[200~\u{1b}[201~") == [.paste("")])
    #expect(events("\u{1b}[200~é漢\u{1b}[201~") == [.paste("é漢")])
    let bytes = Array("\u{1b}[200~a\u{1b}[20b\u{1b}[201~".utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      let events = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(events == [.paste("a\u{1b}[20b")])
    }
  }

  @Test(arguments: [4000, 4096, 4100, 4160, 4161, 4200, 1_000_000]) func aLongPasteIsCut(
    _ length: Int
  ) {
    var decoder = KeyDecoder()
    var events = decoder.feed("\u{1b}[200~".utf8)
    var most = 0
    var left = length
    while left > 0 {
      let piece = min(left, 1000)
      events += decoder.feed(repeatElement(UInt8(ascii: "q"), count: piece))
      most = max(most, decoder.heldBytes)
      left -= piece
    }
    events += decoder.feed("\u{1b}[201~z".utf8)
    let kept = String(repeating: "q", count: min(length, 4096))
    #expect(events == [.paste(kept), .key(.character("z"))])
    #expect(most <= 4200)
  }

  @Test func aPasteWithoutAnEndDoesNotLockTheKeyboard() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1b}[200~abc".utf8) == [])
    // A slow line may pause for a moment.
    for _ in 0..<8 { #expect(decoder.flush() == []) }
    #expect(decoder.feed("def".utf8) == [])
    #expect(settle(&decoder) == [.paste("abcdef")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test func aMegabytePasteWithoutAnEndIsCutAndGivenUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1b}[200~".utf8) == [])
    #expect(decoder.feed(repeatElement(UInt8(ascii: "q"), count: 1_000_000)) == [])
    #expect(settle(&decoder) == [.paste(String(repeating: "q", count: 4096))])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test(
    arguments: [
      [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x99], [0xff], [0xfe, 0xff], [0x80], [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80],
      [0xc2, 0x9b], [0xc2, 0x85],
    ] as [[UInt8]])
  func bytesThatAreNoTextAreNoKey(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes) == [])
    #expect(settle(&decoder) == [])
    #expect(!decoder.isIncomplete)
    // Cut off in the middle by a plain key or a sequence.
    #expect(decoder.feed(bytes + Array("x".utf8)) == [.key(.character("x"))])
    #expect(decoder.feed(bytes + Array("\u{1b}[A".utf8)) == [.key(.up)])
  }

  /// Fault F10 at the decoder: whatever comes, it neither traps nor grows, and a plain key is itself
  /// after a pause.
  @Test(arguments: 1...4 as ClosedRange<UInt64>) func anythingAtAllMayBeSent(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var decoder = KeyDecoder()
    let pieces =
      Self.sequences.map { Array($0.0.utf8) } + [
        Array("\u{1b}[200~".utf8), Array("\u{1b}[201~".utf8), Array("\u{1b}[<".utf8),
        Array("\u{1b}[M".utf8), Array("\u{1b}]".utf8), Array("\u{1b}P".utf8), Array(";".utf8),
      ]
    for round in 0..<5_000 {
      let bytes: [UInt8]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes = pieces.randomElement(using: &random)!
      case 1: bytes = Array(pieces.randomElement(using: &random)!.dropLast())
      case 2:
        bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          .random(in: .min ... .max, using: &random)
        }
      default:
        let byte = UInt8.random(in: .min ... .max, using: &random)
        bytes = Array(repeating: byte, count: Int.random(in: 0...300, using: &random))
      }
      let events = decoder.feed(bytes)
      if events.count > bytes.count + 1 { Issue.record("seed \(seed), round \(round)") }
      if decoder.heldBytes > 4200 { Issue.record("seed \(seed), round \(round): holds too much") }
      for case .mouse(let mouse) in events where mouse.column < 0 || mouse.row < 0 {
        Issue.record("seed \(seed), round \(round): \(mouse)")
      }
      if round % 10 == 0 {
        _ = settle(&decoder)
        #expect(decoder.feed("k".utf8) == [.key(.character("k"))], "seed \(seed), round \(round)")
      }
    }
  }
}

extension KeyDecoder {
  /// The bytes that wait for the rest of their sequence.
  fileprivate var heldBytes: Int {
    Mirror(reflecting: self).descendant("bytes").flatMap { $0 as? [UInt8] }?.count ?? .max
  }
}
