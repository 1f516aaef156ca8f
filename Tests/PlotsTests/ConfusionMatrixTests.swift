import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ConfusionMatrixTests {
  private static let density = Glyphs(.ascii, levels: .density)

  private var sample: ConfusionMatrix {
    ConfusionMatrix(
      "iris, test set", classes: ["setosa", "versicolor", "virginica"],
      counts: [[50, 0, 0], [0, 47, 3], [0, 12, 38]], selected: MatrixIndex(row: 2, column: 1))
  }

  private func drawn(
    _ plot: some Plot, _ size: Size = Size(columns: 60, rows: 18), _ glyphs: Glyphs = .unicode
  ) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 60, rows: 18)])
  func golden(_ size: Size) {
    expectGolden(drawn(sample, size).golden, "confusion-matrix-unicode-\(size)")
  }

  @Test func goldenInASCII() {
    let canvas = drawn(sample, Size(columns: 40, rows: 12), Self.density)
    #expect(isASCII(canvas))
    expectGolden(canvas.golden, "confusion-matrix-ascii-40x12")
  }

  @Test(arguments: [
    Glyphs.unicode, density, Glyphs(.halfBlocks, levels: .density), Glyphs(.sextants),
  ])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes { #expect(strays(of: sample, in: size, glyphs: glyphs) == []) }
  }

  @Test func aTinyAreaSaysSo() {
    #expect(sample.text(size: Size(columns: 2, rows: 1)) == "t…")
    #expect(sample.text(size: Size(columns: 0, rows: 0)).isEmpty)
  }

  @Test func hostileInputIsDrawn() {
    for plot in hostile {
      for size in [Size(columns: 12, rows: 4), Size(columns: 60, rows: 18)] {
        #expect(strays(of: plot, in: size, glyphs: .unicode) == [])
        #expect(!drawn(plot, size).text.contains("\u{1b}"))
      }
      #expect(plot.svg(size: Size(columns: 30, rows: 10)).hasSuffix("</svg>\n"))
      #expect(!plot.description.isEmpty)
    }
  }

  private var hostile: [ConfusionMatrix] {
    [
      ConfusionMatrix(classes: [], counts: []), ConfusionMatrix("t", classes: ["a"], counts: []),
      ConfusionMatrix(classes: ["a", "b"], counts: [[.max, .min], [-5]]),
      ConfusionMatrix(classes: ["\u{1b}[7m"], counts: [[1, 2, 3], [], [4]]),
      ConfusionMatrix(
        classes: [], counts: Array(repeating: Array(repeating: 1, count: 120), count: 120),
        selected: MatrixIndex(row: 5, column: -5)),
      ConfusionMatrix(classes: [], counts: [Array(repeating: 1, count: 100_000)]),
    ]
  }

  @Test func theAxesSayWhichClassIsTrue() {
    let lines = drawn(sample).text.split(separator: "\n").map(String.init)
    #expect(lines[1].contains("predicted"))
    #expect(lines[2].contains("true") && lines[2].contains("virginica"))
    #expect(lines.contains { $0.contains("versicolor") && $0.contains("94%") })
  }

  @Test func everyCountHasItsPartOfTheRow() {
    let text = drawn(sample).text
    for part in ["50", "47", "12", "38", "24%", "76%", "6%"] { #expect(text.contains(part)) }
  }

  @Test func whatIsRightAndWhatIsWrongHaveTheirOwnSides() {
    let canvas = drawn(sample)
    let steps = canvas.zones.map { zone -> Int? in
      guard case .level(let level) = canvas[zone.area.column + 1, zone.area.row + 1].style.ground
      else { return nil }
      return level.step
    }
    #expect(steps == [0, nil, nil, nil, 0, 4, nil, 4, 0])
    #expect(canvas.zones.map(\.index) == Array(0..<9))
  }

  @Test func inkTellsErrorsFromWhatIsRight() {
    let text = drawn(
      ConfusionMatrix(classes: [], counts: [[8, 2], [0, 1]]), Size(columns: 30, rows: 12),
      Self.density
    ).text
    #expect(text.contains("==") && text.contains("++"))
  }

  @Test func manyClassesAreDrawnFiner() {
    var counts = (0..<60).map { row in (0..<60).map { $0 == row ? 9 : 0 } }
    counts[50][3] = 1
    let canvas = drawn(ConfusionMatrix(classes: [], counts: counts))
    #expect(canvas.zones.isEmpty)
    let steps = (0..<18).flatMap { row in
      (0..<60).flatMap { column -> [Int] in
        let style = canvas[column, row].style
        return [style.role, style.ground].compactMap { role in
          if case .level(let level) = role { return level.step }
          return nil
        }
      }
    }
    #expect(Set(steps) == [0, 4], "the one error is not lost")
  }

  @Test func theDescriptionNamesTheWorstConfusion() {
    #expect(
      sample.description
        == "135 of 150 are right (90%). virginica is taken for versicolor most often: 12 times.")
    #expect(
      ConfusionMatrix(classes: ["a", "b"], counts: [[3, 0], [0, 2]]).description
        == "5 of 5 are right (100%). No class is taken for another.")
    #expect(
      ConfusionMatrix(classes: [], counts: []).description == "Nothing has been classified yet.")
  }
}
