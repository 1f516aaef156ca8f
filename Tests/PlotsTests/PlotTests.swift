import Cells
import Testing

@testable import Plots

@Suite struct PlotTests {
  /// The least that a plot can be.
  private struct Dot: Plot {
    var title = "dot"
    var description = "One dot."
    var at = Place(1.5, 1.5)

    func draw<S: Surface>(on surface: inout S, in area: Rect) {
      surface.marker(
        .plus, at: Place(at.x + Double(area.column), at.y + Double(area.row)),
        style: Style(.path), in: area)
    }
  }

  @Test func aPlotIsAWidget() {
    var canvas = Canvas(size: Size(columns: 6, rows: 4))
    canvas.fill(canvas.bounds, with: Cell("."))
    canvas.draw(Dot(), in: Rect(column: 2, row: 1, columns: 3, rows: 3))
    #expect(canvas.text == "......\n......\n...+..\n......", "the rest of the canvas stays")
  }

  @Test func aPlotIsText() {
    #expect(Dot().text(size: Size(columns: 4, rows: 3)) == "\n +\n")
    #expect(Dot().text(size: Size(columns: 0, rows: 0)) == "")
  }

  @Test func aPlotIsAFigure() {
    let svg = Dot().svg(size: Size(columns: 4, rows: 3))
    #expect(svg.contains("viewBox=\"0 0 32 48\""))
    #expect(svg.contains("<title>dot</title>") && svg.contains("<desc>One dot.</desc>"))
  }

  @Test func drawingStaysInsideItsAreaAndTheCanvas() {
    var dot = Dot()
    dot.at = Place(5.5, 1.5)
    #expect(dot.text(size: Size(columns: 4, rows: 3)) == "\n\n")
    var canvas = Canvas(size: Size(columns: 4, rows: 3))
    canvas.draw(Dot(), in: Rect(column: -1, row: -1, columns: 9, rows: 9))
    #expect(canvas[0, 0].character == "+")
    canvas.draw(Dot(), in: Rect(column: 90, row: 90, columns: 9, rows: 9))
    #expect(canvas.text == "+\n\n")
  }

  @Test func theZonesOfACanvasStay() {
    var canvas = Canvas(size: Size(columns: 4, rows: 3))
    canvas.addZone("a", area: canvas.bounds)
    canvas.draw(Dot(), in: canvas.bounds)
    #expect(canvas.zone(column: 1, row: 1)?.name == "a")
  }
}
