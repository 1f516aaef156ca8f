import Cells
import Testing

@testable import Plots

@Suite struct WindowPartTests {
  private func part(_ ring: Int = 0) -> WindowPart {
    WindowPart(
      .image, "image", [[1, 22], [-3, 4]], known: 3, ring: ring,
      frame: Rect(Size(columns: 1, rows: 1)),
      cursor: nil, glyphs: .unicode)
  }

  @Test func sizesHoldTheEntriesAndTheCaption() {
    #expect(part().caption == "image 2×2")
    #expect(part(2).size(.numbers) == Size(columns: 19, rows: 7))
    #expect(part(2).size(.spaced) == Size(columns: 19, rows: 14))
    #expect(part(2).size(.shades) == Size(columns: 12, rows: 7))
    #expect(part().size(.shades) == Size(columns: 9, rows: 3))
  }

  @Test(arguments: [WindowPart.Form.spaced, .numbers, .shades, .fine])
  func everyFormStaysInItsArea(_ form: WindowPart.Form) {
    for ring in 0...2 {
      let size = part(ring).size(form)
      var canvas = Canvas(size: Size(columns: size.columns + 4, rows: size.rows + 4))
      var surface = CellSurface(taking: &canvas, area: canvas.bounds)
      let area = Rect(column: 2, row: 2, columns: size.columns, rows: size.rows)
      part(ring).draw(form, on: &surface, in: area)
      surface.finish(into: &canvas)
      for row in 0..<canvas.size.rows {
        for column in 0..<canvas.size.columns where !area.contains(column: column, row: row) {
          #expect(canvas[column, row] == .blank)
        }
      }
      #expect(canvas.text.contains("image 2×2"))
    }
  }

  @Test func whatIsNotKnownIsADot() {
    var canvas = Canvas(size: Size(columns: 12, rows: 4))
    var surface = CellSurface(taking: &canvas, area: canvas.bounds)
    part().draw(.numbers, on: &surface, in: canvas.bounds)
    surface.finish(into: &canvas)
    #expect(canvas.text.contains("22") && canvas.text.contains("·") && !canvas.text.contains("4"))
  }
}
