import GradusTesting
import Testing

@testable import TerminalUI

@Suite struct SequenceSqueezerTests {
  private func squeezed(_ text: String) -> String {
    var squeezer = SequenceSqueezer()
    return String(decoding: squeezer.squeeze(text.utf8), as: UTF8.self)
  }

  private func expect(
    _ stream: String, becomes short: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stream = stream.replacing("␛", with: "\u{1b}")
    let made = squeezed(stream).replacing("\u{1b}", with: "␛")
    #expect(made == short, sourceLocation: sourceLocation)
  }

  @Test func repeatedColoursAreSaidOnce() {
    expect("␛(B␛[m␛[31m␛[44ma␛(B␛[m␛[31m␛[44mb", becomes: "␛(B␛[;31;44mab")
    expect("␛[m␛[31ma␛[42mb␛[49mc", becomes: "␛[;31ma␛[42mb␛[49mc")
    expect("␛[0;1;38;5;9ma␛[0;1;38;5;10mb", becomes: "␛[;1;38;5;9ma␛[38;5;10mb")
  }

  @Test func whatComesToNothingIsLeftOut() {
    expect("␛[ma␛[1m␛[31m␛[mb", becomes: "␛[mab")
    expect("␛[ma␛[31m␛[3;4H␛[39mb", becomes: "␛[ma␛[3;4Hb")
    expect("␛[0m␛[31m", becomes: "")
  }

  @Test func aBlankWaitsForNothingButItsGround() {
    expect("␛[m␛[31ma␛[32m b", becomes: "␛[;31ma ␛[32mb")
    expect("␛[ma␛[1;32m ␛[m b", becomes: "␛[ma  b")
    expect("␛[ma␛[41m b", becomes: "␛[ma␛[41m b")
    expect("␛[ma␛[7m ␛[27m b", becomes: "␛[ma␛[7m ␛[m b")
  }

  @Test func coloursWithColonsAreSaidWithSemicolons() {
    expect("␛[m␛[38:2::1:2:3ma", becomes: "␛[;38;2;1;2;3ma")
    expect("␛[m␛[48:2::0:0:0ma", becomes: "␛[;48;2;0;0;0ma")
  }

  @Test func erasingTakesTheGroundAlong() {
    for final in ["K", "1J", "3X", "2@", "P", "L", "2M", "S", "T"] {
      expect("␛[ma␛[44m␛[\(final)", becomes: "␛[ma␛[44m␛[\(final)")
      expect("␛[ma␛[1;31m␛[\(final)", becomes: "␛[ma␛[\(final)")
    }
    // A line that scrolls in is a blank one.
    for control in ["\n", "␛D", "␛E", "␛M"] {
      expect("␛[ma␛[44m\(control)", becomes: "␛[ma␛[44m\(control)")
      expect("␛[ma␛[31m\(control)", becomes: "␛[ma\(control)")
    }
  }

  @Test func aRepeatedCharacterTakesThePenOfNow() {
    expect("␛[ma␛[31m␛[5b", becomes: "␛[ma␛[31m␛[5b")
    expect("␛[m ␛[31m␛[5b", becomes: "␛[m ␛[5b")
    expect("␛[m ␛[41m␛[5b", becomes: "␛[m ␛[41m␛[5b")
  }

  @Test func aCharacterSetIsSaidOnce() {
    expect("␛(B␛[ma␛(Bb␛(0q␛(0q␛(Bc", becomes: "␛(B␛[mab␛(0qq␛(Bc")
  }

  @Test(arguments: [
    "␛]0;a title\u{7}", "␛]11;?␛\\", "␛P$qm␛\\", "␛P\u{7}x␛\\", "␛_Gi=1␛\\", "␛^x␛\\", "␛[?2026h",
    "␛[?25l", "␛[?1049h", "␛)0", "␛*B", "␛%G", "␛#8", "␛c", "␛8", "␛=", "␛[>4;2m", "␛[?4m", "␛[4h",
    "␛[2 q", "␛[!p", "␛[3m", "␛[4:3m", "␛[38;5;m", "␛[5n", "␛[u", "␛]unfinished␛[3m", "␛[3␛[3m",
    "␛[3\u{18}", "␛(\u{1a}", "␛[\u{8}3m", "␛␛[3m",
  ])
  func whatIsNotUnderstoodPassesAndNothingIsTakenForKnown(_ unknown: String) {
    // The pen before it is given, the one after it comes as it is, until there is a reset.
    expect(unknown, becomes: unknown)
    expect("␛[m␛[31m\(unknown)", becomes: "␛[;31m\(unknown)")
    expect("␛[m␛(Ba\(unknown)␛[1m␛[31m␛(Bb", becomes: "␛(B␛[ma\(unknown)␛[1m␛[31m␛(Bb")
    expect("␛[ma\(unknown)b␛[mc", becomes: "␛[ma\(unknown)b␛[mc")
  }

  @Test func savingTheCursorSavesThePenThatIsWanted() {
    expect("␛[ma␛[31m␛7b", becomes: "␛[ma␛[31m␛7b")
  }

  @Test func aLongSequenceIsPassedOnAsItComes() {
    let long = "\u{1b}[" + String(repeating: "1;", count: 50_000) + "1m"
    var squeezer = SequenceSqueezer()
    var made: [UInt8] = []
    for byte in long.utf8 {
      made += squeezer.squeeze([byte])
      let held = Mirror(reflecting: squeezer).descendant("sequence") as? [UInt8]
      if (held?.count ?? .max) > 64 { Issue.record("too much is held") }
    }
    #expect(made == Array(long.utf8))
    let after = squeezer.squeeze("x\u{1b}[m\u{1b}[my".utf8)
    #expect(String(decoding: after, as: UTF8.self) == "x\u{1b}[my")
  }

  @Test func settlingGivesTheTerminalTheLastPen() {
    var squeezer = SequenceSqueezer()
    _ = squeezer.squeeze("\u{1b}[m\u{1b}[31ma\u{1b}[39m".utf8)
    #expect(String(decoding: squeezer.settled(), as: UTF8.self) == "\u{1b}[m")
    let again = squeezer.settled()
    #expect(again == [])
  }

  @Test func afterOthersHaveWrittenThePenIsSaidAnew() {
    var squeezer = SequenceSqueezer()
    _ = squeezer.squeeze("\u{1b}[m\u{1b}(B\u{1b}[31ma".utf8)
    squeezer.forget()
    let after = squeezer.squeeze("\u{1b}(Bb".utf8)
    #expect(String(decoding: after, as: UTF8.self) == "\u{1b}(B\u{1b}[;31mb")
  }

  // MARK: Random streams

  private static let pens = [
    "", "0", "1", "4", "7", "22", "24", "27", "31", "39", "42", "49", "92", "103", "38;5;9",
    "48;5;200", "38;2;0;0;0", "48;2;1;2;3", "38:2::4:5:6", "48:5:17", "0;1;31", "1;0;44", ";7",
    "31;42;1", "0;38;5;9;48;5;17", "38:2:7:8:9",
  ]
  private static let oddPens = [
    "3", "23", "5", "25", "4:3", "4:0", "58;5;1", "38;5", "1;3;31", "0;3", "38:2:1:2:3:4",
  ]
  private static let moves = [
    "H", "3;4H", "9;99H", "2G", "7`", "3d", "A", "2A", "B", "2e", "C", "3a", "D", "4D", "2;4r", "r",
  ]
  private static let fills = [
    "K", "1K", "2K", "J", "1J", "2J", "X", "3X", "@", "2@", "P", "3P", "L", "2L", "M", "S", "2T",
    "b", "4b",
  ]
  private static let oddities = [
    "␛7", "␛8", "␛c", "␛M", "␛D", "␛E", "␛(0", "␛(0", "␛)0", "␛[?1049h", "␛[?1049l", "␛[?25l",
    "␛]0;x\u{7}", "␛]8;;y␛\\", "␛Pq\u{7}z␛\\", "␛[3", "␛[1\u{18}", "␛[1\nm", "␛", "␛[>4;1m",
    "\u{e}\u{f}", "␛]cut␛[1m",
  ]

  /// A stream as programs write it, with a share of sequences that they seldom or never write.
  private func stream(oddities: Int, using random: inout SeededGenerator) -> [UInt8] {
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    var text = Bool.random(using: &random) ? "␛(B␛[m" : ""
    for _ in 0..<Int.random(in: 5...60, using: &random) {
      if Int.random(in: 0..<100, using: &random) < oddities {
        text += Bool.random(using: &random) ? pick(Self.oddities) : "␛[\(pick(Self.oddPens))m"
        continue
      }
      switch Int.random(in: 0..<16, using: &random) {
      case 0...5: text += "␛[\(pick(Self.pens))m"
      case 6: text += "␛(B␛[m"
      case 7: text += "␛[\(pick(Self.moves))"
      case 8: text += "␛[\(pick(Self.fills))"
      case 9: text += pick(["\r", "\n", "\r\n", "\u{8}", "\t"])
      case 10...11: text += pick([" ", "   "])
      default: text += pick(["a", "b", "é", "▌", "🬀", "q"])
      }
    }
    return Array(text.replacing("␛", with: "\u{1b}").utf8)
  }

  private func squeezedInPieces(_ stream: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var squeezer = SequenceSqueezer()
    var made: [UInt8] = []
    var rest = stream[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...9, using: &random)
      made += squeezer.squeeze(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return made
  }

  @Test(arguments: [0, 2, 10]) func whatIsSeenStaysTheSameAndNothingGrows(_ oddities: Int) {
    var random = SeededGenerator(seed: UInt64(7 + oddities))
    var (before, after) = (0, 0)
    for round in 0..<3_000 {
      // A last sequence that is cut off would be held back.
      let stream = stream(oddities: oddities, using: &random) + Array("\u{1b}[H".utf8)
      let made = squeezedInPieces(stream, using: &random)
      var (plain, short) = (ModelTerminal(), ModelTerminal())
      plain.feed(stream)
      short.feed(made)
      var again = SequenceSqueezer()
      let isStable = again.squeeze(made) == made
      let isSame =
        plain.cells == short.cells && plain.column == short.column
        && plain.row == short.row
      if !isSame || !isStable || made.count > stream.count {
        Issue.record(
          """
          round \(round): same picture \(isSame), stable \(isStable), from \(stream.count) to \
          \(made.count) bytes
          \(String(decoding: stream, as: UTF8.self).debugDescription)
          \(String(decoding: made, as: UTF8.self).debugDescription)
          """)
        return
      }
      (before, after) = (before + stream.count, after + made.count)
    }
    #expect(after < before)
  }

  @Test func ofAStreamWithoutOdditiesAThirdIsLeftOut() {
    var random = SeededGenerator(seed: 5)
    var (before, after) = (0, 0)
    for _ in 0..<300 {
      let stream = Array("\u{1b}[m".utf8) + stream(oddities: 0, using: &random)
      var squeezer = SequenceSqueezer()
      (before, after) = (before + stream.count, after + squeezer.squeeze(stream).count)
    }
    #expect(after < before * 2 / 3)
  }

  /// Both terminals go on from any state the same way.
  @Test func thePictureIsTheSameAtEveryMomentAtWhichAFrameEnds() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var squeezer = SequenceSqueezer()
      var (plain, short) = (ModelTerminal(), ModelTerminal())
      for _ in 0..<8 {
        let frame = stream(oddities: 3, using: &random)
        plain.feed(frame)
        short.feed(squeezer.squeeze(frame))
        #expect(plain.cells == short.cells)
      }
    }
  }
}
