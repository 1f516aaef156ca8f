import Cells
import Testing

@testable import TerminalUI

@Suite struct TerminalTraitsTests {
  private func traits(
    _ environment: [String: String], isUTF8: Bool = true, knowsOctants: Bool = false
  ) -> TerminalTraits {
    TerminalTraits(environment: environment, isUTF8: isUTF8) { scalar in
      (0x1cd00...0x1cdff).contains(scalar.value) && !knowsOctants ? -1 : 1
    }
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], MarkSet.braille), (["TERM": "xterm-kitty"], .sextants),
      (["TERM": "foot"], .sextants), (["TERM": "alacritty"], .sextants),
      (["TERM": "xterm-256color", "VTE_VERSION": "7200"], .sextants),
      (["TERM": "xterm-256color", "VTE_VERSION": "5202"], .braille),
      (["TERM": "xterm-256color", "WT_SESSION": "a"], .sextants),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .sextants),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], .braille),
      (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], .sextants),
      (["TERM": "tmux-256color", "TMUX": "x", "VTE_VERSION": "7200"], .braille),
      (["TERM": "screen", "STY": "1"], .braille), (["TERM": "linux"], .halfBlocks),
      (["TERM": "putty-256color"], .braille),
    ] as [([String: String], MarkSet)])
  func marksAreOnlyWhatIsSurelyShown(_ environment: [String: String], _ marks: MarkSet) {
    #expect(traits(environment).marks == marks)
    #expect(traits(environment, isUTF8: false).marks == .ascii)
  }

  @Test func aWishIsLoweredToWhatTheLocaleHas() {
    let width = { (scalar: Unicode.Scalar) in scalar.value > 0x1c000 ? -1 : 1 }
    #expect(TerminalTraits.shown(.octants, isUTF8: true, width: width) == .braille)
    #expect(TerminalTraits.shown(.quadrants, isUTF8: true, width: width) == .quadrants)
    #expect(TerminalTraits.shown(.octants, isUTF8: false, width: width) == .ascii)
    #expect(TerminalTraits.shown(.octants, isUTF8: true) { _ in 1 } == .octants)
  }

  @Test func onlyTerminalsThatAnswerAreAsked() {
    #expect(traits(["TERM": "xterm-256color"]).isAskable)
    #expect(traits(["TERM": "xterm-256color"]).hasBackgroundAnswer)
    #expect(!traits(["TERM": "linux"]).isAskable && !traits(["TERM": "vt100"]).isAskable)
    let tmux = traits(["TERM": "tmux-256color", "TMUX": "x"])
    #expect(tmux.isAskable && !tmux.hasBackgroundAnswer)
    #expect(!traits([:]).isAskable)
  }

  @Test(
    arguments: [
      ("15;0", Theme.Ground.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark),
      ("nonsense", nil), ("", nil), ("1;99", nil),
    ] as [(String, Theme.Ground?)])
  func theGroundIsReadFromTheEnvironment(_ text: String, _ ground: Theme.Ground?) {
    #expect(traits(["TERM": "xterm", "COLORFGBG": text]).ground == ground)
  }

  @Test(
    arguments: [
      ("xterm-256color", "xterm-direct"), ("xterm-kitty", "kitty-direct"),
      ("alacritty", "alacritty-direct"), ("tmux-256color", "tmux-direct"),
    ])
  func fullColourNeedsAnEntryOfItsOwn(_ name: String, _ direct: String) {
    #expect(traits(["TERM": name, "COLORTERM": "truecolor"]).directNames == [direct])
    #expect(traits(["TERM": name]).directNames == [])
    #expect(traits(["TERM": direct, "COLORTERM": "24bit"]).directNames == [])
  }
}
