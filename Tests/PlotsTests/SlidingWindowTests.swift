import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct SlidingWindowTests {
  /// A picture of so many rows and columns under the Laplace kernel, a few entries known.
  static func plot(_ side: Int, padding: Int = 1, known: Int = 9) -> SlidingWindow {
    let size = side + 2 * padding - 2
    let image = matrix(side) { row, column in (row * 7 + column * 3) % 17 }
    let output = matrix(size) { row, column in (row * 5 + column * 11) % 40 - 19 }
    let place = MatrixIndex(row: (known - 1) / size, column: (known - 1) % size)
    return SlidingWindow(
      image: image, padding: padding, kernel: [[0, -1, 0], [-1, 4, -1], [0, -1, 0]],
      output: output, known: known,
      window: .init(row: place.row - padding, column: place.column - padding, rows: 3, columns: 3),
      place: place)
  }

  private static func matrix(_ side: Int, _ entry: (Int, Int) -> Int) -> [[Double]] {
    (0..<side).map { (row: Int) -> [Double] in
      (0..<side).map { (column: Int) -> Double in Double(entry(row, column)) }
    }
  }

  private func picture(_ plot: SlidingWindow, _ columns: Int, _ rows: Int, _ glyphs: Glyphs)
    -> Canvas
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(
    arguments: [
      (5, 39, 16), (5, 80, 30), (8, 39, 16), (8, 80, 30), (28, 39, 16), (28, 80, 30),
    ])
  func golden(_ side: Int, _ columns: Int, _ rows: Int) {
    let ink = Glyphs(.ascii, levels: .density)
    for glyphs in [Glyphs.unicode, ink] {
      let canvas = picture(Self.plot(side), columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(
        canvas.golden, "sliding-window-\(side)-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes {
      for side in [3, 8, 28] {
        #expect(strays(of: Self.plot(side), in: size, glyphs: glyphs) == [])
        var pooling = Self.plot(side)
        pooling.kernel = nil
        #expect(strays(of: pooling, in: size, glyphs: glyphs) == [])
      }
    }
  }

  @Test func hostileMatricesAreDrawn() {
    var plot = SlidingWindow(
      "\u{1b}", image: [[.nan], [1, .infinity]], padding: 5, paddingText: "\u{1b}", kernel: [[]],
      kernelName: "層", sign: "\u{1b}", output: [], known: -3,
      window: .init(row: -99, column: 99, rows: 5, columns: -1),
      place: MatrixIndex(row: 9, column: -9))
    #expect(!picture(plot, 60, 20, .unicode).text.contains("\u{1b}"))
    plot.image = []
    #expect(!picture(plot, 60, 20, .unicode).text.contains("\u{1b}"))
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    #expect(plot.description == "No output.")
  }

  @Test func entriesAreZones() {
    let canvas = picture(Self.plot(5), 80, 30, .unicode)
    for part in SlidingWindow.Part.allCases {
      let count = part == .kernel ? 9 : 25
      #expect(canvas.zones.filter { $0.name == part.zone }.count == count)
    }
  }

  @Test func whatIsTypedStandsInItsEntry() {
    var plot = Self.plot(5)
    plot.cursor = .init(.kernel, MatrixIndex(row: 1, column: 1), text: "-7")
    #expect(picture(plot, 80, 30, .unicode).text.contains("-7"))
  }

  @Test func theDescriptionSaysWhereItStands() {
    #expect(
      Self.plot(5).description
        == "9 of 25 entries of the output are known. The window stands at row 2, column 4 and gives 19."
    )
  }
}
