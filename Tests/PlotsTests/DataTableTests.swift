import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct DataTableTests {
  private var sample: DataTable {
    DataTable(
      "runs",
      columns: [
        .init("optimizer", .texts(["SGD", "momentum", "RMSprop", "Adam", "AdamW"])),
        .init("rate", .numbers([0.1, 0.05, 0.001, 0.001, 0.0005])),
        .init("epochs", .numbers([200, 140, 90, 60, 1200])),
        .init("loss", unit: "nats", .numbers([0.412, 0.3055, 0.29, .nan, 12.5])),
        .init("time", unit: "s", .numbers([12.04, 11.9, 8, 7.25, .infinity], decimals: 1)),
      ], highlight: .cell(MatrixIndex(row: 2, column: 3)))
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "data-table") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

  private var hostile: [DataTable] {
    [
      DataTable(columns: []), DataTable("t", columns: [.init("a", .numbers([]))]),
      DataTable(columns: [.init("", .texts([])), .init("b", .numbers([1e300, -1e-300, .nan]))]),
      DataTable(columns: [.init("a", .numbers([1, 2], decimals: -9))], firstRow: -4),
      DataTable(columns: [.init("a", .numbers([1, 2], decimals: 99))], firstRow: .max),
      DataTable(columns: [.init("\u{1b}[2J", unit: "\u{1b}", .texts(["\u{1b}c", "\n"]))]),
      DataTable(
        columns: [.init("n", .numbers((0..<100_000).map { Double($0) }))], firstRow: 99_999,
        highlight: .row(-1)),
      DataTable(columns: (0..<300).map { .init("c\($0)", .numbers([Double($0)])) }),
    ]
  }

  @Test func pointsStandUnderPoints() {
    let lines = drawnPlot(sample).text.split(separator: "\n").dropFirst(4).prefix(5)
    for text in ["0.1000", "0.0010", "0.0005"] {
      #expect(lines.contains { $0.contains(text) })
    }
    let places = lines.map { line in line.enumerated().first { $0.element == "." }?.offset }
    #expect(Set(places).count == 1)
    #expect(lines.contains { $0.contains("–") } && lines.contains { $0.contains("∞") })
  }

  @Test func unitsStandUnderNames() {
    let lines = drawnPlot(sample).text.split(separator: "\n").map(Array.init)
    #expect(String(lines[1]).contains("loss  time") && String(lines[2]).hasSuffix("nats     s"))
  }

  @Test func columnsWithoutRoomAreCounted() {
    let text = drawnPlot(sample, Size(columns: 26, rows: 12)).text
    #expect(text.contains("rate …") && text.contains("3 more columns") && !text.contains("epochs"))
  }

  @Test func theFirstRowInViewCanBeChosen() {
    var table = sample
    table.firstRow = 3
    table.highlight = .row(3)
    let canvas = drawnPlot(table)
    #expect(canvas.text.contains(">Adam") && !canvas.text.contains("RMSprop"))
    #expect(canvas.text.contains("rows 4 to 5 of 5"))
    #expect(canvas.zones.map(\.index) == [3, 4])
  }

  @Test func theChosenCellHasBrackets() {
    #expect(drawnPlot(sample).text.contains("[0.29]"))
  }

  @Test func theDescriptionGivesTheRanges() {
    #expect(
      sample.description
        == "5 rows and 5 columns. rate runs from 0.0005 to 0.1. epochs runs from 60 to 1200. "
        + "loss runs from 0.29 to 12.5 nats, 1 missing.")
  }
}
