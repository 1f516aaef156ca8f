public import Cells

/// A picture of numbers. It lays itself out in cells, once for every surface.
///
/// A new kind of plot is one file that conforms and its test.
public protocol Plot: Widget, Sendable {
  /// What the plot shows, above it; empty for none.
  var title: String { get }
  /// What there is to see, in a sentence.
  var description: String { get }
  /// Draws inside `area`, whatever its size; never outside it.
  func draw<S: Surface>(on surface: inout S, in area: Rect)
}

extension Plot {
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var surface = CellSurface(taking: &canvas, area: area.intersection(canvas.bounds))
    draw(on: &surface, in: area)
    surface.finish(into: &canvas)
  }

  /// The plot as lines of text, which has no colours.
  public func text(size: Size, glyphs: Glyphs = Glyphs(.braille, levels: .density)) -> String {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(self, in: canvas.bounds)
    return canvas.text
  }
}
