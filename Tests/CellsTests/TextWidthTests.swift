import Cells
import Glibc
import Testing

/// Not in the module of glibc, which needs `_XOPEN_SOURCE` for it.
@_silgen_name("wcwidth") private func wcwidth(_ character: wchar_t) -> CInt
@_silgen_name("gnu_get_libc_version") private func glibcVersion() -> UnsafePointer<CChar>

@Suite struct TextWidthTests {
  /// Nil where there is no UTF-8 locale.
  nonisolated(unsafe) private static let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// The marks that the workbook draws with.
  static let marks =
    "┌┐└┘─│┏┓┗┛━┃├┤┬┴┼╭╮╰╯═║·×÷−±≤≥≠≈∞√∂∇Σ∑∏∈ŷȳx̂₀₁₉⁰¹²³⁴⁹⁻ᵏⁿ→←↑↓⏎⇥␣…•●○◆■□█░▒▓▁▂▃▄▅▆▇▏▎▍▌▋▊▉"
    + "✓✗✔✘⚠▸▾◂▴▶▼◀▲αβγδεζηθλμπρστφχψωΓΔΘΛΞΠΣΦΨΩ“”‘’–—½¼¾°äöüßéèàñç"

  /// What glibc says in UTF-8, on this thread only.
  private func withGlibcWidths(_ body: ((UInt32) -> Int) -> Void) {
    let before = uselocale(Self.utf8)
    defer { uselocale(before) }
    body { Int(wcwidth(wchar_t($0))) }
  }

  @Test(.enabled(if: utf8 != nil)) func theMarksOfTheWorkbookAreAsWideAsForGlibc() {
    withGlibcWidths { width in
      for value in Self.marks.unicodeScalars.map(\.value) + Array(0x2800...0x28ff) {
        let columns = TextWidth.columns(of: Unicode.Scalar(value)!)
        #expect(columns == width(value), "U+\(String(value, radix: 16))")
      }
    }
  }

  /// What glibc does not know (-1) is drawn as `?` and is left out.
  @Test(.enabled(if: utf8 != nil)) func everyVisibleCharacterIsAsWideAsForGlibc() {
    var known = 0
    var different: [String] = []
    withGlibcWidths { width in
      for scalar in (0x20...0x3ffff).compactMap({ Unicode.Scalar($0 as UInt32) }) {
        let text = String(Character(scalar))
        guard width(scalar.value) >= 0, VisibleText.string(of: text) == text else { continue }
        known += 1
        if TextWidth.columns(of: scalar) != width(scalar.value) {
          different.append(String(scalar.value, radix: 16))
        }
      }
    }
    #expect(known > 100_000)
    // Other versions of glibc have other versions of Unicode.
    let isKnownVersion = String(cString: glibcVersion()) == "2.36"
    #expect(different.count <= (isKnownVersion ? 0 : 1_000), "\(different.prefix(20))")
  }

  @Test func stringsAreAsWideAsTheyAreDrawn() {
    #expect(TextWidth.columns(of: "") == 0)
    #expect(TextWidth.columns(of: "gradient") == 8)
    #expect(TextWidth.columns(of: "漢字 a") == 6)
    #expect(TextWidth.columns(of: "x\u{302}e\u{301}") == 2)
    #expect(TextWidth.columns(of: "\u{1b}[0m") == 5)
    #expect(TextWidth.columns(of: "a\u{202e}b") == 10)
  }

  @Test func whatATerminalDrawsSideBySideIsCountedSo() {
    #expect(TextWidth.columns(of: "🇩🇪") == 2)
    #expect(TextWidth.columns(of: "👍🏽") == 4)
    #expect(TextWidth.columns(of: "कि") == 2)
    #expect(TextWidth.columns(of: "\u{1100}\u{1161}\u{11a8}" as Character) == 2)
    #expect(TextWidth.columns(of: "✅" as Character) == 2)
  }
}
