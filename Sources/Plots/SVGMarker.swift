/// Marks of points as vector shapes.
enum SVGMarker {
  /// The shape around a middle, in the figure's own units.
  static func element(_ marker: Marker, x: Double, y: Double, color: String) -> String {
    let size = 3.5
    func point(_ dx: Double, _ dy: Double) -> String {
      "\(SVGSurface.number(x + dx * size)) \(SVGSurface.number(y + dy * size))"
    }
    let middle = "cx=\"\(SVGSurface.number(x))\" cy=\"\(SVGSurface.number(y))\""
    let stroke = "fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.5\""
    switch marker {
    case .circle: return "<circle \(middle) r=\"3.5\" fill=\"\(color)\"/>"
    case .ring: return "<circle \(middle) r=\"3\" \(stroke)/>"
    case .cross:
      return
        "<path d=\"M\(point(-1, -1))L\(point(1, 1))M\(point(-1, 1))L\(point(1, -1))\" \(stroke)/>"
    case .plus:
      return
        "<path d=\"M\(point(-1, 0))L\(point(1, 0))M\(point(0, -1))L\(point(0, 1))\" \(stroke)/>"
    case .star:
      return "<path d=\"M\(point(-1, 0))L\(point(1, 0))M\(point(-0.5, -0.9))L\(point(0.5, 0.9))"
        + "M\(point(-0.5, 0.9))L\(point(0.5, -0.9))\" \(stroke)/>"
    case .triangle:
      return "<path d=\"M\(point(0, -1))L\(point(1, 0.9))L\(point(-1, 0.9))Z\" fill=\"\(color)\"/>"
    case .square:
      return "<path d=\"M\(point(-0.9, -0.9))L\(point(0.9, -0.9))L\(point(0.9, 0.9))"
        + "L\(point(-0.9, 0.9))Z\" fill=\"\(color)\"/>"
    case .diamond:
      return "<path d=\"M\(point(0, -1.2))L\(point(1.2, 0))L\(point(0, 1.2))L\(point(-1.2, 0))Z\" "
        + "fill=\"\(color)\"/>"
    case .character("●"): return "<circle \(middle) r=\"4.5\" fill=\"\(color)\"/>"
    case .character(let character):
      return "<text x=\"\(SVGSurface.number(x))\" y=\"\(SVGSurface.number(y + 4.5))\" "
        + "text-anchor=\"middle\" fill=\"\(color)\">\(SVGSurface.escaped(String(character)))</text>"
    }
  }
}
