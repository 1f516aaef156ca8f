import Cells
import Formulas
import Testing

@testable import WorkbookApp

@Suite struct FormulaLinesOnPageTests {
  private func lines(_ text: String, columns: Int, _ glyphs: Glyphs = .unicode) throws -> [String] {
    FormulaLinesOnPage(
      assignments: try Assignments(parsing: text).lines, columns: columns, glyphs: glyphs
    ).lines.map(\.text)
  }

  @Test func aFractionTakesThreeRows() throws {
    let lines = try lines("J = mean(e^2)/2", columns: 39)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("  J = "))
  }

  @Test func linesStandBelowEachOther() throws {
    let lines = try lines("g1 = 2*x1\ng2 = 2*x2", columns: 39)
    #expect(lines == ["  g₁ = 2·x₁", "  g₂ = 2·x₂"])
  }

  @Test func asciiNeedsNoMoreThanAKeyboard() throws {
    let lines = try lines("x1' = x1 - eta*g1/2", columns: 39, .ascii)
    let isASCII = lines.joined().unicodeScalars.allSatisfy(\.isASCII)
    #expect(isASCII)
  }

  @Test(arguments: 1...20) func aNarrowPageStillSaysItAll(columns: Int) throws {
    let text = try lines("J = mean((w*x + b - y)^2)/2", columns: columns).joined()
    #expect(text.contains("J") && text.contains("w"))
  }
}
