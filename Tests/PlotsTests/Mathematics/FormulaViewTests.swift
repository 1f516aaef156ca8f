import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct FormulaViewTests {
  private func drawn(_ plot: FormulaView, _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode)
    -> Canvas
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  private let list = FormulaView(
    "two rules",
    items: [
      .init(MathematicsSamples.sigmoid, name: "sigmoid", number: "1"),
      .init(MathematicsSamples.gradientStep, name: "step", number: "2", focus: [5]),
    ])

  @Test(arguments: MathematicsSamples.named.map(\.name), [Glyphs.unicode, .ascii])
  func golden(_ name: String, _ glyphs: Glyphs) throws {
    let sample = try #require(MathematicsSamples.named.first { $0.name == name })
    let view = FormulaView(formula: sample.formula)
    let pictures = [(76, 10), (38, 12), (76, 1), (38, 3)].map { size in
      let canvas = drawn(view, size.0, size.1, glyphs)
      #expect(!glyphs.isASCII || isASCII(canvas))
      return "\(size.0)x\(size.1)\n\(canvas.text)"
    }
    let marks = glyphs.isASCII ? "ascii" : "unicode"
    expectGolden(pictures.joined(separator: "\n"), "formula-\(name)-\(marks)")
  }

  @Test func goldenOfNamesNumbersAndFocus() {
    expectGolden(drawn(list, 60, 9).golden, "formula-list-unicode-60x9")
    expectGolden(drawn(list, 40, 9, .ascii).golden, "formula-list-ascii-40x9")
  }

  @Test func theFocusIsThePartAtThePath() {
    let view = FormulaView(formula: MathematicsSamples.gradientStep, focus: [5])
    let canvas = drawn(view, 20, 1)
    var focused = ""
    for column in 0..<20 where canvas[column, 0].style.emphasis.contains(.reverse) {
      focused.append(canvas[column, 0].character)
    }
    #expect(focused == "∂L/∂w")
  }

  @Test func whatDoesNotFitSaysSo() {
    #expect(drawn(list, 9, 1).text == "too small")
    #expect(drawn(FormulaView(items: []), 12, 2).text.contains("too small"))
    let many = FormulaView(items: (0..<9).map { .init(["a", "=", .number("\($0)")]) })
    #expect(drawn(many, 20, 4).text.contains("… and 6 more"))
  }

  @Test func aClickFindsTheFormula() {
    let canvas = drawn(list, 60, 9)
    let found = (0..<9).flatMap { row in
      (0..<60).compactMap { canvas.zone(column: $0, row: row)?.index }
    }
    #expect(Set(found) == [0, 1])
  }

  @Test(arguments: [Glyphs.unicode, .ascii, Glyphs(.halfBlocks, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    let views =
      [list] + MathematicsSamples.named.map { FormulaView($0.name, formula: $0.formula) } + hostile
    for view in views {
      for size in plotSizes { #expect(strays(of: view, in: size, glyphs: glyphs) == []) }
    }
  }

  private var hostile: [FormulaView] {
    var deep: Mathematics = "x"
    for level in 0..<300 {
      deep =
        switch level % 6 {
        case 0: .fraction(deep, [1, "+", "x"])
        case 1: .root(["x"], degree: deep)
        case 2: .superscript("e", deep)
        case 3: .matrix([[deep], [1, 2]])
        case 4: .sum(deep, to: "m", of: ["x"])
        default: .cases([.init(deep, if: "x"), .init(deep == "x" ? 1 : 2)])
        }
    }
    return [
      FormulaView(formula: deep), FormulaView(formula: []), FormulaView(formula: .row([.row([])])),
      FormulaView(formula: .matrix([])), FormulaView(formula: .matrix([[], [1], []])),
      FormulaView(formula: .cases([])), FormulaView(formula: .lines([])),
      FormulaView(formula: .fraction([], [])), FormulaView(formula: .function("f", [])),
      FormulaView("\u{1b}[2J", formula: .symbol("\u{1b}[2J\n\u{202e}"), focus: [7, 9]),
      FormulaView(formula: ["漢字", "+", .hat("漢"), "/", .fraction("👩‍👩‍👧", "e\u{301}\u{302}\u{303}")]),
      FormulaView(items: Array(repeating: .init("x", name: "n", number: "1"), count: 5000)),
    ]
  }

  /// Degrees of roots in degrees of roots: set twice at each level, 30 of them would never end.
  @Test func nestedDegreesAreSetOnce() {
    var formula: Mathematics = ["x", "+", "q"]
    for _ in 0..<30 { formula = .root(["x", "+", 1], degree: formula) }
    for glyphs in [Glyphs.unicode, .ascii] {
      #expect(!drawn(FormulaView(formula: formula), 400, 9, glyphs).text.isEmpty)
    }
  }

  @Test func nothingHostileReachesTheTerminal() {
    for view in hostile {
      #expect(!drawn(view, 60, 12).text.contains("\u{1b}"))
      #expect(view.svg(size: Size(columns: 40, rows: 9)).hasSuffix("</svg>\n"))
      #expect(!view.description.isEmpty)
    }
  }

  @Test func theDescriptionReadsTheFormulas() {
    #expect(
      list.description
        == "sigmoid: sigma of z equals one over the quantity 1 plus e to the power minus z. "
        + "step: w becomes w minus eta times the partial derivative of L by w. "
        + "Look at the partial derivative of L by w.")
  }
}
