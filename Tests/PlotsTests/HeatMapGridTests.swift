import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct HeatMapGridTests {
  private func panel(_ number: Int) -> HeatMapGrid.Panel {
    let rows = (0..<5).map { row in
      (0..<5).map { column -> Double in
        let (x, y) = (Double(column - 2), Double(row - 2))
        let shapes: [Double] = [x, y, x * y / 2, -x, -y, -x * y / 2]
        return shapes[number % 6] / Double(1 + number / 3)
      }
    }
    return HeatMapGrid.Panel("filter \(number + 1)", rows: rows)
  }

  private var sample: HeatMapGrid {
    HeatMapGrid("filters", panels: (0..<6).map(panel), selected: 1)
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "heat-map-grid") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

  private var hostile: [HeatMapGrid] {
    [
      HeatMapGrid(panels: []), HeatMapGrid("t", panels: [.init("", rows: [])]),
      HeatMapGrid(panels: [.init("\u{1b}[1m", rows: [[.nan, 1e300], [-.infinity]])], selected: 0),
      HeatMapGrid(
        panels: [.init("a", rows: [[1]]), .init("b", rows: [[1, 2], [3]])], selected: 99),
      HeatMapGrid(panels: (0..<1000).map { .init("\($0)", rows: [[1, -1], [Double($0), 0]]) }),
      HeatMapGrid(panels: [.init("long", rows: [Array(repeating: 1, count: 100_000)])]),
    ]
  }

  @Test func everyPanelIsAZoneAsLargeAsTheOthers() {
    let zones = drawnPlot(sample).zones.filter { $0.name == "panel" }
    #expect(zones.map(\.index) == Array(0..<6))
    #expect(Set(zones.map(\.area.size)).count == 1)
    for zone in zones {
      let others = zones.filter { $0 != zone }
      #expect(!others.contains { !$0.area.intersection(zone.area).isEmpty })
    }
  }

  @Test func theCaptionSaysWhoseScaleItIs() {
    #expect(drawnPlot(sample).text.contains("+2  one scale for all"))
    var own = sample
    own.scaling = .each
    #expect(drawnPlot(own).text.contains("each panel has its own scale"))
  }

  @Test func aFaintPanelIsSeenOnAScaleOfItsOwn() {
    func levels(_ scaling: HeatMapGrid.Scaling) -> Int {
      let panels = [HeatMapGrid.Panel("a", rows: [[100]]), .init("b", rows: [[0, 1], [2, 3]])]
      let canvas = drawnPlot(HeatMapGrid(panels: panels, scaling: scaling))
      guard let area = canvas.zones.last?.area else { return 0 }
      var grounds: Set<Role?> = []
      for row in area.row..<area.endRow {
        for column in area.column..<area.endColumn {
          grounds.insert(canvas[column, row].style.ground)
        }
      }
      return grounds.subtracting([nil]).count
    }
    #expect(levels(.common) == 1)
    #expect(levels(.each) == 4)
  }

  @Test func theSelectedPanelHasBrackets() {
    #expect(drawnPlot(sample).text.contains("[filter 2]"))
    #expect(!drawnPlot(sample).text.contains("[filter 1]"))
  }

  @Test func panelsWithoutRoomAreCounted() {
    let many = HeatMapGrid(panels: (0..<500).map(panel))
    let text = drawnPlot(many, Size(columns: 40, rows: 12)).text
    #expect(text.contains("of 500 shown"))
  }

  @Test func theDescriptionComparesThePanels() {
    #expect(
      sample.description
        == "Of 6 panels filter 1 has the largest entry in size (2); filter 4 is the faintest "
        + "(up to 1).")
    #expect(HeatMapGrid(panels: []).description == "No panels.")
  }

  @Test func aNoteSaysWhatWaits() {
    var grid = sample
    (grid.note, grid.scaling) = ("6 of 9 shown, m for more", .each)
    #expect(
      grid.text(size: Size(columns: 60, rows: 12)).contains(
        "6 of 9 shown, m for more; each panel has its own scale"))
    #expect(
      grid.text(size: Size(columns: 39, rows: 12)).contains("6 of 9 shown, m for more; own scales"))
    grid.scaling = .common
    #expect(grid.text(size: Size(columns: 60, rows: 12)).contains("6 of 9 shown, m for more"))
  }
}
