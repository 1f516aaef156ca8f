import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct HeatMapTests {
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

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "heat-map") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

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
    let canvas = drawnPlot(map)
    let zones = canvas.zones.filter { $0.name == "cell" }
    #expect(zones.map(\.index) == Array(0..<12))
    #expect(zones.map { step(canvas, $0) } == [4, 0, 3, 2, 3, 5, 6, 4, 3, nil, 1, 4])
    for text in ["+0.50", "−1.25", "+0.02", "−0.31", "0.00", "–"] {
      #expect(canvas.text.contains(text), "\(text)")
    }
  }

  @Test func cellsWithoutRoomForNumbersHaveSigns() {
    let canvas = drawnPlot(
      HeatMap(rows: [[1, -1, 0], [-1, 1, .nan]]), Size(columns: 8, rows: 2))
    #expect(canvas.text == " + −\n − + ·")
  }

  @Test func inkTellsTheSignWithoutColour() {
    let map = HeatMap(rows: [[1, -1], [0.01, -0.01]])
    #expect(drawnPlot(map, Size(columns: 4, rows: 2), densityGlyphs).text == "##==\n+ -")
  }

  @Test func oneSignIsASequentialScaleUnlessItIsAskedFor() {
    let positive = HeatMap(rows: [[1, 2, 3]])
    #expect(!drawnPlot(positive).text.contains("+"))
    var signed = positive
    signed.scale = .diverging
    #expect(drawnPlot(signed).text.contains("+3"))
  }

  @Test func aFigureHasWhiteNumbersOnDarkLevels() {
    let figure = HeatMap(rows: [[1, -1]]).svg(size: Size(columns: 30, rows: 4))
    #expect(figure.contains("fill=\"#ffffff\">−1<") && figure.contains("fill=\"#ffffff\">+1<"))
  }

  @Test func theSelectedEntryHasAFrameOrBrackets() {
    #expect(drawnPlot(sample).text.contains("│−1.25│"))
    let narrow = HeatMap(
      rows: [[1, -1, 1]], selected: MatrixIndex(row: 0, column: 1))
    #expect(drawnPlot(narrow, Size(columns: 6, rows: 1)).text == "+[−]+")
  }

  @Test func moreEntriesThanCellsAreDrawnFiner() {
    let map = HeatMap(rows: waves(30, 40), selected: MatrixIndex(row: 0, column: 0))
    let canvas = drawnPlot(map)
    #expect(canvas.zones.isEmpty && canvas.text.contains("○"))
    #expect(canvas.text.contains { "▘▝▀▖▌▞▛▗▚▐▜▄▙▟".contains($0) })
  }

  @Test func theTitleStaysLongerThanTheNames() {
    let small = drawnPlot(sample, Size(columns: 30, rows: 5)).text
    #expect(small.contains("weights") && !small.contains("h₁"))
    #expect(!drawnPlot(sample, Size(columns: 30, rows: 3)).text.contains("weights"))
  }

  @Test func theDescriptionNamesTheExtremes() {
    #expect(
      sample.description
        == "The largest entry is 1 (x₃, h₁), the least −1.25 (x₁, h₂). 6 are positive, 4 negative. "
        + "1 entry has no value.")
  }
}
