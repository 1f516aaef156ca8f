import Cells
import Testing

@testable import Plots

@Suite struct FrameWithLegendTests {
  private let entries = Legend([
    .init(name: "one", sample: .marker(.circle), style: .text),
    .init(name: "two", sample: .marker(.cross), style: .text),
  ])

  private func lines(
    _ legend: Legend, _ rows: Int = 10, title: String = "title",
    avoiding places: @escaping (Frame) -> [Place]?
  ) -> [String] {
    cells(30, rows) { surface in
      let layout = FrameWithLegend(
        in: Rect(Size(columns: 30, rows: rows)), title: title, x: Axis("", 0...1),
        y: Axis("", 0...1),
        legend: legend, glyphs: surface.glyphs, avoiding: places)
      layout.drawFrame(on: &surface)
      layout.drawLegend(on: &surface)
    }.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func aFreeCornerIsTaken() {
    let drawn = lines(entries) { _ in [] }
    #expect(drawn[0].contains("title") && drawn[1].contains("one") && drawn[2].contains("two"))
  }

  @Test func withoutACornerTheLegendStandsBelowTheTitle() {
    for drawn in [
      lines(entries) { _ in nil },
      lines(entries) { frame in
        (0..<30).flatMap { column in (0..<10).map { Place(column: column, row: $0) } }
      },
    ] {
      #expect(drawn[0].contains("title") && !drawn[0].contains("one"))
      #expect(drawn[1].contains("one") && drawn[1].contains("two"))
    }
    let untitled = lines(entries, title: "") { _ in nil }
    #expect(untitled[0].contains("one") && untitled[0].contains("two"))
  }

  @Test func aLowPlotKeepsItsRows() {
    let drawn = lines(entries, 7) { _ in nil }
    #expect(drawn[0].contains("title") && !drawn.contains { $0.contains("one") })
  }

  @Test func withoutEntriesThereIsNoRow() {
    #expect(lines(Legend([])) { _ in nil } == lines(Legend([])) { _ in [] })
  }
}
