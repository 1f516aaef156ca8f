import GradusTesting
import Testing

@testable import TerminalUI

@Suite struct SequenceSqueezerTests {
  private func squeezed(_ text: String) -> String {
    var squeezer = SequenceSqueezer()
    return String(decoding: squeezer.squeeze(text.utf8), as: UTF8.self)
  }

  @Test func repeatedColoursAreSaidOnce() {
    #expect(
      squeezed("\u{1b}[31m\u{1b}[44ma\u{1b}(B\u{1b}[m\u{1b}[31m\u{1b}[44mb")
        == "\u{1b}[;31;44ma\u{1b}(Bb")
  }

  @Test func aBlankWaitsForNothingButItsGround() {
    #expect(squeezed("\u{1b}[31ma\u{1b}[32m b") == "\u{1b}[;31ma \u{1b}[32mb")
    #expect(squeezed("a\u{1b}[41m b") == "\u{1b}[ma\u{1b}[41m b".replacing("[ma", with: "[ma"))
  }

  @Test func whatIsNotUnderstoodPassesAndNothingIsTakenForKnown() {
    let title = "\u{1b}]0;a title\u{7}"
    #expect(squeezed(title) == title)
    #expect(squeezed("\u{1b}[?2026h\u{1b}[3;4H") == "\u{1b}[?2026h\u{1b}[3;4H")
    #expect(squeezed("\u{1b}[31ma\u{1b}[5mb") == "\u{1b}[;31ma\u{1b}[5m\u{1b}[mb")
  }

  @Test func erasingTakesTheGroundAlong() {
    #expect(squeezed("a\u{1b}[44m\u{1b}[K") == "\u{1b}[ma\u{1b}[44m\u{1b}[K")
  }

  @Test func settlingGivesTheTerminalTheLastPen() {
    var squeezer = SequenceSqueezer()
    _ = squeezer.squeeze("\u{1b}[31ma\u{1b}[39m".utf8)
    #expect(String(decoding: squeezer.settled(), as: UTF8.self) == "\u{1b}[m")
    let again = squeezer.settled()
    #expect(again == [])
  }

  /// A line of cells with their pens, as a terminal would show them.
  private struct Line {
    var cells: [String] = []
    private var pen = Pen()

    mutating func take(_ bytes: [UInt8]) {
      let text = String(decoding: bytes, as: UTF8.self)
      var rest = text[...]
      while let character = rest.popFirst() {
        guard character == "\u{1b}" else {
          cells.append(
            character == " "
              ? "blank \(pen.background) \(pen.isUnderlined) \(pen.isReversed) "
                + "\(pen.isReversed || pen.isUnderlined ? pen.foreground : .standard)"
              : "\(character) \(pen)")
          continue
        }
        if rest.first == "(" {
          rest = rest.dropFirst(2)
          continue
        }
        let body = rest.dropFirst().prefix { !$0.isLetter }
        rest = rest.dropFirst(1 + body.count + 1)
        _ = pen.apply(
          body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
      }
    }
  }

  @Test func whatIsSeenStaysTheSame() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var stream = ""
      for _ in 0..<60 {
        let codes = [
          "", "0", "1", "4", "7", "22", "24", "27", "31", "39", "42", "49", "38;5;9", "48;5;200",
          "48;2;1;2;3", "95", "104",
        ]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: stream += "\u{1b}[\(codes.randomElement(using: &random) ?? "")m"
        case 1: stream += "\u{1b}(B\u{1b}[m"
        case 2: stream += " "
        default: stream += ["a", "é", "▌", "b"].randomElement(using: &random) ?? "a"
        }
      }
      var squeezer = SequenceSqueezer()
      var short: [UInt8] = []
      var rest = Array(stream.utf8)[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...7, using: &random)
        short += squeezer.squeeze(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      var (plain, squeezed) = (Line(), Line())
      plain.take(Array(stream.utf8))
      squeezed.take(short)
      #expect(plain.cells == squeezed.cells)
      // The first pen is said in full, once.
      #expect(short.count <= stream.utf8.count + 8)
    }
  }
}
