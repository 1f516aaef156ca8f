import Cells
import Testing

@testable import Plots

@Suite struct ClassPointsTests {
  private let size = Size(columns: 11, rows: 3)

  /// A plot without room for axes, so that a cell is a number: x 0 to 10, y 0 to 2.
  private func drawn(_ groups: [[Point]], selected: (Int, Int)? = nil, _ glyphs: Glyphs = .unicode)
    -> Canvas
  {
    let frame = Frame(in: Rect(size), x: Axis("", 0...10), y: Axis("", 0...2), glyphs: glyphs)
    let points = ClassPoints(
      groups: groups.map { ScatterPlot.Group("", $0) },
      selected: selected.map { .init(group: $0.0, index: $0.1) })
    return cells(size.columns, size.rows, glyphs) { surface in
      points.draw(on: &surface, frame)
      points.drawSelected(on: &surface, frame)
    }
  }

  private func zone(_ canvas: Canvas, _ column: Int, _ row: Int) -> Int? {
    canvas.zone(column: column, row: row).flatMap { $0.name == "point" ? $0.index : nil }
  }

  @Test func everyClassHasItsMarkAndHue() {
    for glyphs in everyGlyphs {
      let canvas = drawn((0..<8).map { [Point(Double($0), 1)] }, glyphs)
      for number in 0..<8 {
        #expect(canvas[number, 1].character == Marker.category(number).character(in: glyphs))
        #expect(canvas[number, 1].style.role == .category(number: number))
      }
      #expect(Set((0..<8).map { canvas[$0, 1].character }).count == 8)
    }
  }

  @Test func theLaterClassWinsACell() {
    #expect(drawn([[Point(3, 1)], [Point(3, 1)]])[3, 1].character == "×")
  }

  @Test func theSelectedPointWinsEveryCell() {
    let groups = [[Point(3, 1), Point(0, 0)], [Point(3, 1), Point(4, 1)]]
    let canvas = drawn(groups, selected: (0, 0))
    #expect(String((2...4).map { canvas[$0, 1].character }) == "[●]")
    #expect(canvas[3, 1].style == Style(.focus, .bold))
    let atEdge = drawn(groups, selected: (0, 1))
    #expect(atEdge[0, 2].character == "●")
    #expect(atEdge[0, 2].style == Style(.focus, [.bold, .reverse]))
    #expect(atEdge[1, 2] == .blank)
  }

  @Test func aSelectionOfNothingIsNone() {
    let groups = [[Point(3, 1), Point(.nan, 1), Point(99, 1)]]
    let plain = drawn(groups)
    for selected in [(0, 1), (0, 2), (0, 3), (0, -1), (1, 0), (-1, 0), (Int.max, Int.min)] {
      #expect(drawn(groups, selected: selected).text == plain.text, "\(selected)")
    }
  }

  @Test func pointsAreZonesNumberedThroughAllClasses() {
    let canvas = drawn([[Point(1, 0), Point(.nan, 0), Point(20, 0)], [Point(5, 2)]])
    #expect(zone(canvas, 1, 2) == 0 && zone(canvas, 5, 0) == 3 && zone(canvas, 4, 0) == nil)
    let most = drawn([Array(repeating: Point(5, 1), count: 500)])
    #expect(zone(most, 5, 1) == 499)
    #expect(zone(drawn([Array(repeating: Point(5, 1), count: 501)]), 5, 1) == nil)
  }

  @Test func hostilePointsAreLeftOut() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 11, -1]
    let points = values.flatMap { [Point($0, 1), Point(5, $0), Point($0, $0)] }
    let canvas = drawn([points, []], selected: (0, 0))
    #expect(canvas.text.filter { $0 == "●" }.isEmpty)
  }
}
