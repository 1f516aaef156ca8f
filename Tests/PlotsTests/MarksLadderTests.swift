import Cells
import GradusTesting
import Testing

@testable import Plots

/// The same two pictures on every rung of the ladder of marks, with levels by colour and by ink.
@Suite struct MarksLadderTests {
  private static let size = Size(columns: 40, rows: 12)

  private var chart: LineChart {
    let epochs = (0...30).map { Double($0) }
    return LineChart(
      "digits", x: Axis("epoch", 0...30), y: Axis("loss", 0...4),
      series: [
        .init("training", points: epochs.map { Point($0, 3.6 / (1 + $0 / 4)) }),
        .init("test", points: epochs.map { Point($0, 3.8 / (1 + $0 / 4) + $0 * $0 * 0.002) }),
      ], vertical: 14)
  }

  private var map: ContourMap {
    let path = [Point(1.6, 1.6), Point(1, 0.7), Point(0.5, 0.25), Point(0.2, 0.1)]
    return ContourMap("a bowl", x: Axis("w", -2...2), y: Axis("b", -2...2), path: path) {
      $0 * $0 + 3 * $1 * $1
    }
  }

  private func drawn(_ plot: some Plot, _ glyphs: Glyphs) -> Canvas {
    var canvas = Canvas(size: Self.size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: everyGlyphs) func aLineChart(_ glyphs: Glyphs) {
    expectGolden(drawn(chart, glyphs).golden, "ladder-line-chart-\(glyphs.goldenName)")
  }

  @Test(arguments: everyGlyphs) func aContourMap(_ glyphs: Glyphs) {
    expectGolden(drawn(map, glyphs).golden, "ladder-contour-map-\(glyphs.goldenName)")
  }

  /// No rung uses a character that belongs to a finer one.
  @Test(arguments: everyGlyphs) func everyRungHasItsOwnCharacters(_ glyphs: Glyphs) {
    let blocks: [(MarkSet, ClosedRange<UInt32>)] = [
      (.octants, 0x1cd00...0x1ceff), (.sextants, 0x1fb00...0x1fbff), (.braille, 0x2800...0x28ff),
      (.quadrants, 0x2596...0x259f), (.halfBlocks, 0x80...0x2595),
    ]
    let text = drawn(chart, glyphs).text + drawn(map, glyphs).text
    for scalar in text.unicodeScalars {
      guard let rung = blocks.first(where: { $0.1.contains(scalar.value) })?.0 else { continue }
      #expect(glyphs.marks.rawValue >= rung.rawValue, "\(scalar)")
    }
  }

  @Test func everyRungShowsMoreThanTheOneBelow() {
    let pictures = everyGlyphs.map { drawn(map, $0).golden }
    // Fills are quadrants with braille and without; their lines differ.
    #expect(Set(pictures).count > 9)
    #expect(Set(everyGlyphs.map { drawn(chart, $0).text }).count >= 4)
  }
}
