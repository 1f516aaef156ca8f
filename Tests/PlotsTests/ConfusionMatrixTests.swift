import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ConfusionMatrixTests {
  private var sample: ConfusionMatrix {
    ConfusionMatrix(
      "iris, test set", classes: ["setosa", "versicolor", "virginica"],
      counts: [[50, 0, 0], [0, 47, 3], [0, 12, 38]], selected: MatrixIndex(row: 2, column: 1))
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "confusion-matrix") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

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
    let lines = drawnPlot(sample).text.split(separator: "\n").map(String.init)
    #expect(lines[1].contains("predicted"))
    #expect(lines[2].contains("true") && lines[2].contains("virginica"))
    #expect(lines.contains { $0.contains("versicolor") && $0.contains("94%") })
  }

  @Test func everyCountHasItsPartOfTheRow() {
    let text = drawnPlot(sample).text
    for part in ["50", "47", "12", "38", "24%", "76%", "6%"] { #expect(text.contains(part)) }
  }

  @Test func whatIsRightAndWhatIsWrongHaveTheirOwnSides() {
    let canvas = drawnPlot(sample)
    let steps = canvas.zones.map { zone -> Int? in
      guard case .level(let level) = canvas[zone.area.column + 1, zone.area.row + 1].style.ground
      else { return nil }
      return level.step
    }
    #expect(steps == [0, nil, nil, nil, 0, 4, nil, 4, 0])
    #expect(canvas.zones.map(\.index) == Array(0..<9))
  }

  @Test func inkTellsErrorsFromWhatIsRight() {
    let text = drawnPlot(
      ConfusionMatrix(classes: [], counts: [[8, 2], [0, 1]]), Size(columns: 30, rows: 12),
      densityGlyphs
    ).text
    #expect(text.contains("==") && text.contains("++"))
  }

  @Test func manyClassesAreDrawnFiner() {
    var counts = (0..<60).map { row in (0..<60).map { $0 == row ? 9 : 0 } }
    counts[50][3] = 1
    let canvas = drawnPlot(ConfusionMatrix(classes: [], counts: counts))
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
