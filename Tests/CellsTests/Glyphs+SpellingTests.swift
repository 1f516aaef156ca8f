import Cells
import Foundation
import Testing

@Suite struct GlyphsSpellingTests {
  @Test(
    arguments: [
      ("x² − 1", "x^2 - 1"), ("e⁻¹²", "e^-12"), ("x₁·x₂", "x1*x2"), ("ŷ ≈ 3", "yhat ~ 3"),
      ("θ → θ − η∇L", "theta -> theta - etagrad L"), ("x̂", "xhat"), ("x\u{304}", "xbar"),
      ("θ\u{302}", "thetahat"), ("plain", "plain"), ("a…", "a..."), ("Wᵀ", "W^T"),
      ("é e\u{301}", "e e"), ("漢", "?"), ("┏━┓┃╋", "+=+|+"), ("▲▼", "^v"), ("\u{200b}", "?"),
    ])
  func asciiSpellsWhatItCannotShow(_ text: String, _ spelling: String) {
    #expect(Glyphs.ascii.spelled(text) == spelling)
    #expect(Glyphs.unicode.spelled(text) == text)
  }

  @Test func partsOfACellAreWholeCells() {
    for division in [CellDivision.halves, .quadrants, .sextants, .octants, .braille] {
      let found = (0..<1 << division.count).map { mask in
        Glyphs.ascii.spelled(String(division.character(UInt8(mask))))
      }
      #expect(found == [" "] + Array(repeating: "#", count: found.count - 1))
    }
  }

  @Test func asciiTextStaysAsItIs() {
    let ascii = String(String.UnicodeScalarView((0x20...0x7e).compactMap { Unicode.Scalar($0) }))
    #expect(Glyphs.ascii.spelled(ascii) == ascii)
  }

  /// Files whose signs are taken only where there is Unicode; the layout of formulas spells them.
  private static let spelledByLayout: Set<String> = [
    "Mathematics/Accent+Letters.swift", "Mathematics/SmallScript.swift",
    "Mathematics/OperatorSymbol.swift",
  ]

  @Test(arguments: [
    "lessons", "Sources/WorkbookApp", "Sources/Labs", "Sources/Coursework", "Sources/Formulas",
    "Sources/Plots", "Sources/TerminalUI",
  ])
  func everyCharacterOfTheWorkbookHasASpelling(_ folder: String) throws {
    // Through the folder, which may be linked from elsewhere.
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path
    ).filter { !Self.spelledByLayout.contains($0) }.filter {
      $0.hasSuffix(".swift") || $0.hasSuffix(".md") || $0.hasSuffix(".toml")
    }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(
        contentsOf: root.appending(path: folder).appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        if file.hasSuffix(".swift"), line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
        for character in Set(line) where !character.isASCII {
          let spelling = Glyphs.ascii.spelled(String(character))
          if spelling.contains("?") || !spelling.allSatisfy(\.isASCII) {
            Issue.record("\(folder)/\(file) has \(character), which ASCII shows as \(spelling)")
          }
        }
      }
    }
  }
}
