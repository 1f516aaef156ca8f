import Cells

@testable import Plots

/// Samples and pictures for the tests of the plots of statistics.
enum StatisticsSamples {
  /// Values around a middle, in steps that thin out to both sides.
  static func bell(_ count: Int, around middle: Double, spread: Double) -> [Double] {
    (0..<count).map { index in
      let part = (Double(index) + 0.5) / Double(count) * 2 - 1
      return middle + spread * part * (0.5 + part * part)
    }
  }

  static let hostileValues: [[Double]] = [
    [], [.nan], [.infinity, -.infinity], [1], [0, 0, 0], [1e300, -1e300], [1.7e308, -1.7e308],
    [-5, .nan, 5], [1e-310, 2e-310], Array(repeating: 2.5, count: 1000) + [1e12],
  ]

  static let glyphs: [Glyphs] = [
    .unicode, .ascii, Glyphs(.ascii, levels: .density), Glyphs(.halfBlocks, levels: .density),
    Glyphs(.sextants),
  ]

  static let goldens: [(Int, Int, Glyphs)] = [
    (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
  ]
}

/// A canvas with a plot all over it.
func picture(_ plot: some Plot, _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode) -> Canvas
{
  var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  canvas.draw(plot, in: canvas.bounds)
  return canvas
}

extension Canvas {
  /// How many cells of a column from `bottom` up are blocks.
  func barHeight(column: Int, bottom: Int) -> Int {
    (0...bottom).reversed().prefix { "█#".contains(self[column, $0].character) }.count
  }
}
