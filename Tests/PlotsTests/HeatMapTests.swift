import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct HeatMapTests {
  private static let density = Glyphs(.ascii, levels: .density)

  private var sample: HeatMap {
    HeatMap(
      "weights of layer 1",
      rows: [[0.5, -1.25, 0.02], [-0.31, 0, 0.75], [1, 0.5, -0.04], [.nan, -0.8, 0.3]],
      rowNames: ["x₁", "x₂", "x₃", "bias"], columnNames: ["h₁", "h₂", "h₃"], rowAxis: "from",
      columnAxis: "to", selected: MatrixIndex(row: 0, column: 1))
  }

  private func waves(_ rows: Int, _ columns: Int) -> [[Double]] {
    (0..<rows).map { row in (0..<columns).map { Double((row - rows / 2) * ($0 - columns / 2)) } }
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
    expectGolden(drawn(sample, size).golden, "heat-map-unicode-\(size)")
  }

  @Test func goldenInASCII() {
    let canvas = drawn(sample, Size(columns: 40, rows: 12), Self.density)
    #expect(isASCII(canvas))
    expectGolden(canvas.golden, "heat-map-ascii-40x12")
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

  private var hostile: [HeatMap] {
    [
      HeatMap(rows: []), HeatMap(rows: [[], []]), HeatMap("t", rows: [[1], [2, 3, 4], []]),
      HeatMap(rows: [[.nan, .nan]]), HeatMap(rows: [[.infinity, -.infinity, 1]]),
      HeatMap(rows: [[1e300, -1e300], [1e-300, 0]]), HeatMap(rows: [[7]]),
      HeatMap(rows: [[3, 3], [3, 3]], range: -.infinity...(.infinity)),
      HeatMap(
        "\u{1b}[31m", rows: [[1, 2]], rowNames: ["\u{1b}]0;x\u{7}"], columnNames: ["\u{1b}"],
        selected: MatrixIndex(row: -1, column: 9)),
      HeatMap(rows: [Array(repeating: 0.5, count: 100_000)]),
      HeatMap(rows: Array(repeating: [0.5], count: 100_000)),
      HeatMap(rows: waves(300, 300), selected: MatrixIndex(row: 299, column: 299)),
    ]
  }

  private func step(_ canvas: Canvas, _ zone: Zone) -> Int? {
    guard case .level(let level) = canvas[zone.area.column, zone.area.row].style.ground else {
      return nil
    }
    return level.step
  }

  @Test func everyEntryIsAZoneWithItsLevelAndItsNumber() {
    var map = sample
    map.selected = nil
    let canvas = drawn(map)
    let zones = canvas.zones.filter { $0.name == "cell" }
    #expect(zones.map(\.index) == Array(0..<12))
    #expect(zones.map { step(canvas, $0) } == [4, 0, 3, 2, 3, 5, 6, 4, 3, nil, 1, 4])
    for text in ["+0.50", "−1.25", "+0.02", "−0.31", "0.00", "–"] {
      #expect(canvas.text.contains(text), "\(text)")
    }
  }

  @Test func cellsWithoutRoomForNumbersHaveSigns() {
    let canvas = drawn(
      HeatMap(rows: [[1, -1, 0], [-1, 1, .nan]]), Size(columns: 8, rows: 2))
    #expect(canvas.text == " + −\n − + ·")
  }

  @Test func inkTellsTheSignWithoutColour() {
    let map = HeatMap(rows: [[1, -1], [0.01, -0.01]])
    #expect(drawn(map, Size(columns: 4, rows: 2), Self.density).text == "##==\n+ -")
  }

  @Test func oneSignIsASequentialScaleUnlessItIsAskedFor() {
    let positive = HeatMap(rows: [[1, 2, 3]])
    #expect(!drawn(positive).text.contains("+"))
    var signed = positive
    signed.scale = .diverging
    #expect(drawn(signed).text.contains("+3"))
  }

  @Test func aFigureHasWhiteNumbersOnDarkLevels() {
    let figure = HeatMap(rows: [[1, -1]]).svg(size: Size(columns: 30, rows: 4))
    #expect(figure.contains("fill=\"#ffffff\">−1<") && figure.contains("fill=\"#ffffff\">+1<"))
  }

  @Test func theSelectedEntryHasAFrameOrBrackets() {
    #expect(drawn(sample).text.contains("│−1.25│"))
    let narrow = HeatMap(
      rows: [[1, -1, 1]], selected: MatrixIndex(row: 0, column: 1))
    #expect(drawn(narrow, Size(columns: 6, rows: 1)).text == "+[−]+")
  }

  @Test func moreEntriesThanCellsAreDrawnFiner() {
    let map = HeatMap(rows: waves(30, 40), selected: MatrixIndex(row: 0, column: 0))
    let canvas = drawn(map)
    #expect(canvas.zones.isEmpty && canvas.text.contains("○"))
    #expect(canvas.text.contains { "▘▝▀▖▌▞▛▗▚▐▜▄▙▟".contains($0) })
  }

  @Test func theTitleStaysLongerThanTheNames() {
    let small = drawn(sample, Size(columns: 30, rows: 5)).text
    #expect(small.contains("weights") && !small.contains("h₁"))
    #expect(!drawn(sample, Size(columns: 30, rows: 3)).text.contains("weights"))
  }

  @Test func theDescriptionNamesTheExtremes() {
    #expect(
      sample.description
        == "The largest entry is 1 (x₃, h₁), the least −1.25 (x₁, h₂). 6 are positive, 4 negative. "
        + "1 entry has no value.")
  }
}
