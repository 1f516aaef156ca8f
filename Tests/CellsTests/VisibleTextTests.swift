import Cells
import GradusTesting
import Testing

@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("plain text, 1 + 1", "plain text, 1 + 1"), ("a\u{1b}[31mb", "a^[[31mb"), ("\u{7f}", "^?"),
      ("a\nb\tc\r\nd", "a b c d"), ("a\rb", "a^Mb"), ("\u{0}", "^@"), ("\u{7}", "^G"),
      ("\u{9b}31m", "<U+009B>31m"), ("\u{85}", "<U+0085>"), ("a\u{202e}b", "a<U+202E>b"),
      ("\u{2066}", "<U+2066>"), ("\u{200b}", "<U+200B>"), ("\u{feff}", "<U+FEFF>"),
      ("\u{2028}", "<U+2028>"), ("\u{e000}", "<U+E000>"), ("\u{10ffff}", "<U+10FFFF>"),
      ("\u{301}", "<U+0301>"), ("\u{ad}", "<U+00AD>"), ("\u{3164}", "<U+3164>"),
      ("\u{e0041}", "<U+E0041>"), ("漢字 ŷ → ∇L", "漢字 ŷ → ∇L"), ("\u{fffd}", "\u{fffd}"),
      ("👩\u{200d}🔬", "👩<U+200D>🔬"), ("⚠\u{fe0f}", "⚠\u{fe0f}"), ("\u{a0}", "\u{a0}"),
    ])
  func foreignTextIsMadeVisible(_ text: String, _ visible: String) {
    #expect(VisibleText.string(of: text) == visible)
  }

  @Test func aTowerOfMarksIsCut() {
    let tower = "x" + String(repeating: "\u{301}", count: 10_000) + "y"
    let characters = VisibleText.characters(of: tower)
    #expect(characters.count == 2 && characters[1] == "y")
    #expect(characters[0].unicodeScalars.count == 4)
  }

  @Test func whatATerminalDrawsSideBySideComesApart() {
    #expect(VisibleText.characters(of: "🇩🇪") == ["🇩", "🇪"])
    #expect(VisibleText.characters(of: "👍🏽") == ["👍", "🏽"])
    #expect(VisibleText.characters(of: "कि").count == 2)
  }

  @Test func whatIsVisibleStaysAsItIsASecondTime() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let once = VisibleText.string(of: HostileText.random(&random))
      if VisibleText.string(of: once) != once { Issue.record("\(once.debugDescription)") }
    }
  }

  /// Fault F14 at the cells: a thousand hostile strings.
  @Test(arguments: [Glyphs.unicode, .ascii]) func noHostileTextReachesACell(_ glyphs: Glyphs) {
    var random = SeededGenerator(seed: 14)
    let clock = ContinuousClock()
    for number in 0..<1_000 {
      let text = HostileText.random(&random)
      var canvas = Canvas(size: Size(columns: 40, rows: 8), glyphs: glyphs)
      let time = clock.measure {
        canvas.write(text, column: number % 50 - 5, row: 0)
        canvas.writeRight(text, in: canvas.bounds, row: 1)
        canvas.writeCentred(text, in: canvas.bounds, row: 2)
        Border(text).draw(on: &canvas, in: Rect(column: 0, row: 3, columns: 40, rows: 2))
        let flow = TextFlow.lines([Span(text)], columns: 30, indent: 2, glyphs: glyphs)
        for (row, line) in flow.prefix(3).enumerated() {
          line.draw(on: &canvas, column: 0, row: 5 + row, columns: 30)
        }
      }
      #expect(time < .seconds(1), "text \(number)")
      if let problem = HostileText.problem(on: canvas) {
        Issue.record("text \(number): \(problem)")
      }
    }
  }

  @Test func aMegabyteThatNeverEndsTakesBoundedTime() {
    for (lead, filler) in [("\u{1b}]52;c;", "A"), ("e", "\u{301}"), ("\u{202e}", "\u{9b}")] {
      let text = lead + String(repeating: filler, count: 1_100_000 / filler.utf8.count)
      var canvas = Canvas(size: Size(columns: 80, rows: 1))
      let time = ContinuousClock().measure { canvas.write(text, column: 0, row: 0) }
      #expect(time < .seconds(8))
      #expect(HostileText.problem(on: canvas) == nil)
    }
  }
}

/// Text as an attacker, a broken file or a strange keyboard makes it.
enum HostileText {
  static func random(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...12, using: &random)
    let parts = (0..<count).map { _ in part(&random) }
    // Now and then the text ends in the middle of a sequence.
    return parts.joined() + (Int.random(in: 0..<4, using: &random) == 0 ? "\u{1b}" : "")
  }

  private static func part(_ random: inout SeededGenerator) -> String {
    func scalar(_ range: ClosedRange<UInt32>) -> String {
      Unicode.Scalar(UInt32.random(in: range, using: &random)).map { String(Character($0)) } ?? "?"
    }
    func bytes(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch Int.random(in: 0..<22, using: &random) {
    case 0: return scalar(0...0x1f)
    case 1: return "\u{7f}"
    case 2: return scalar(0x80...0x9f)
    case 3: return "\u{1b}]0;owned\u{7}"
    case 4: return "\u{1b}]52;c;aGk=\u{1b}\\"
    case 5: return "\u{1b}]8;;http://x\u{1b}\\link"
    case 6: return "\u{1b}P$q\"p\u{1b}\\"
    case 7: return "\u{1b}[6n\u{1b}[c\u{1b}[>q"
    case 8: return scalar(0x202a...0x202e) + scalar(0x2066...0x2069)
    case 9: return scalar(0x200b...0x200f) + "\u{feff}\u{2060}"
    case 10:
      let count = Int.random(in: 0..<10, using: &random) == 0 ? 10_000 : 50
      return "e" + String(repeating: scalar(0x300...0x36f), count: count)
    case 11: return String(repeating: scalar(0x300...0x36f), count: 30)
    case 12: return bytes([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf])  // surrogates
    case 13: return bytes([0xc0, 0x9b, 0xe0, 0x80, 0x9b, 0xf0, 0x80, 0x80, 0x9b])  // overlong
    case 14: return bytes([0xff, 0xfe, 0xc3])
    case 15: return "👩\u{200d}👩\u{200d}👧🇩🇪👍🏽1\u{fe0f}\u{20e3}"
    case 16: return scalar(0x1100...0x11ff) + scalar(0x0900...0x0dff)
    case 17: return scalar(0x20...0x2fff)
    case 18: return scalar(0x3000...0x3ffff)
    case 19: return scalar(0xe0000...0x10ffff)
    case 20: return "漢字"
    default: return "plain "
    }
  }

  /// What a canvas holds that it must not; nil when all is well.
  static func problem(on canvas: Canvas) -> String? {
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        let character = canvas[column, row].character
        let scalars = character.unicodeScalars
        if scalars.count > 4 { return "\(scalars.count) scalars in a cell" }
        if canvas.glyphs == .ascii, !character.isASCII { return "\(character) is not ASCII" }
        for scalar in scalars {
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            return "U+\(String(scalar.value, radix: 16)) in a cell"
          default: break
          }
        }
        let width = scalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
        if !canvas[column, row].isContinuation, width != 1, width != 2 {
          return "\(character) is \(width) columns wide"
        }
      }
    }
    return brokenHalves(canvas).first
  }
}
