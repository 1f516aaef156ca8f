public import Cells

/// A vector figure as a surface for plots: SVG 1.1, each cell 8 by 16 units.
public struct SVGSurface: Surface {
  private let size: Size
  private let theme: Theme
  private var elements: [String] = []

  /// Every character is there.
  public let glyphs = Glyphs(.octants)

  private static let (cellWidth, cellHeight) = (8.0, 16.0)
  /// The pixels of a raster a cell; runs of one colour become one rectangle.
  private static let (pixelsAcross, pixelsDown) = (3, 6)

  public init(size: Size, theme: Theme) {
    self.size = size
    var theme = theme
    theme.isExact = true
    self.theme = theme
  }

  /// The figure as a file.
  ///
  /// - Parameters:
  ///   - title: What it shows, in a few words.
  ///   - description: What there is to see, for readers who cannot.
  public func document(title: String, description: String) -> String {
    let (width, height) = (
      Self.number(Double(size.columns) * Self.cellWidth),
      Self.number(Double(size.rows) * Self.cellHeight)
    )
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" \
      font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13">
      <title>\(Self.escaped(title))</title>
      <desc>\(Self.escaped(description))</desc>
      <rect width="100%" height="100%" fill="\(Self.hex(theme.background))"/>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  // MARK: Words

  static func escaped(_ text: String) -> String {
    VisibleText.string(of: text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// A coordinate with two digits after the point, without idle zeros.
  static func number(_ value: Double) -> String {
    let scaled = value.isNaN ? 0 : Int((min(max(value, -1e9), 1e9) * 100).rounded())
    var text = "\(abs(scaled) / 100)"
    let rest = abs(scaled) % 100
    if rest > 0 {
      text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    }
    return scaled < 0 ? "-" + text : text
  }

  static func hex(_ color: Color) -> String {
    let digits = Array("0123456789abcdef")
    return [color.red, color.green, color.blue].reduce("#") {
      $0 + String(digits[Int($1) / 16]) + String(digits[Int($1) % 16])
    }
  }

  private func color(of role: Role) -> String {
    Self.hex(theme.color(of: role) ?? (theme.ground == .dark ? .white : .black))
  }

  private func x(_ value: Double) -> String { Self.number(value * Self.cellWidth) }
  private func y(_ value: Double) -> String { Self.number(value * Self.cellHeight) }

  private mutating func rectangle(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, fill: String
  ) {
    elements.append(
      "<rect x=\"\(x(left))\" y=\"\(y(top))\" width=\"\(x(right - left))\" "
        + "height=\"\(y(bottom - top))\" fill=\"\(fill)\"/>")
  }

  private mutating func line(_ a: Place, _ b: Place, _ stroke: String) {
    elements.append(
      "<path d=\"M\(x(a.x)) \(y(a.y))L\(x(b.x)) \(y(b.y))\" stroke=\"\(stroke)\" fill=\"none\"/>")
  }

  @discardableResult
  public mutating func write(_ text: String, column: Int, row: Int, columns: Int, style: Style)
    -> Int
  {
    put(text, column: column, row: row, columns: columns, shift: Place(0, 0), style: style)
  }

  public mutating func label(
    _ text: String, column: Int, row: Int, columns: Int, shift: Place, style: Style
  ) {
    put(text, column: column, row: row, columns: columns, shift: shift, style: style)
  }

  @discardableResult
  private mutating func put(
    _ text: String, column: Int, row: Int, columns: Int, shift: Place, style: Style
  ) -> Int {
    var shown = VisibleText.string(of: text)
    let width = TextWidth.columns(of: shown)
    let used = min(width, min(columns, size.columns - column))
    guard used > 0, row >= 0, row < size.rows else { return 0 }
    if width > used {
      var canvas = Canvas(size: Size(columns: used, rows: 1))
      canvas.write(text, column: 0, row: 0)
      shown = canvas.text
    }
    if let ground = style.ground {
      rectangle(
        Double(column), Double(row), Double(column + used), Double(row + 1), fill: color(of: ground)
      )
    }
    guard shown.contains(where: { $0 != " " }) else { return used }
    let weight = style.emphasis.contains(.bold) ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(x(Double(column) + shift.x))\" y=\"\(y(Double(row) + 0.75 + shift.y))\" "
        + "textLength=\"\(x(Double(used)))\" lengthAdjust=\"spacingAndGlyphs\" "
        + "xml:space=\"preserve\" fill=\"\(ink(style))\"\(weight)>\(Self.escaped(shown))</text>")
    return used
  }

  /// The colour of a mark, changed to black or white where its ground would hide it.
  private func ink(_ style: Style) -> String {
    guard let ground = style.ground.flatMap({ theme.color(of: $0) }) else {
      return color(of: style.role)
    }
    return Self.hex(theme.mark(style.role, on: ground))
  }

  // MARK: Lines

  public mutating func polyline(
    _ places: [Place], _ stroke: Stroke, style: Style, in clip: Rect
  ) {
    let (left, right) = (Double(clip.column), Double(clip.endColumn))
    let (top, bottom) = (Double(clip.row), Double(clip.endRow))
    var path = ""
    var last: Place?
    func inside(_ place: Place) -> Bool {
      place.x >= left && place.x <= right && place.y >= top && place.y <= bottom
    }
    for (a, b) in zip(places, places.dropFirst()) {
      guard let (from, to) = Self.clipped(a, b, left, top, right, bottom) else { continue }
      if last != from { path += "M\(x(from.x)) \(y(from.y))" }
      path += "L\(x(to.x)) \(y(to.y))"
      last = to
    }
    if places.count == 1, inside(places[0]) {
      path = "M\(x(places[0].x)) \(y(places[0].y))h0.01"
    }
    guard !path.isEmpty else { return }
    let dashes =
      switch stroke.pattern {
      case .solid: ""
      case .dashed: " stroke-dasharray=\"8 4\""
      case .dotted: " stroke-dasharray=\"2 4\""
      case .dashDotted: " stroke-dasharray=\"8 4 2 4\""
      }
    // On a map of any colour a path needs an edge.
    if style.role == .path {
      elements.append(
        "<path d=\"\(path)\" stroke=\"\(Self.hex(theme.background))\" stroke-width=\"4\" "
          + "fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>")
    }
    elements.append(
      "<path d=\"\(path)\" stroke=\"\(ink(style))\" "
        + "stroke-width=\"\(stroke.weight > 1 ? "3" : "1.5")\" fill=\"none\" "
        + "stroke-linejoin=\"round\" stroke-linecap=\"round\"\(dashes)/>")
  }

  /// The part of a line inside a rectangle (Liang and Barsky 1984).
  private static func clipped(
    _ a: Place, _ b: Place, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) -> (Place, Place)? {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    guard dx.isFinite, dy.isFinite else { return nil }
    let edges = [(-dx, a.x - left), (dx, right - a.x), (-dy, a.y - top), (dy, bottom - a.y)]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        first = max(first, distance / direction)
      } else {
        last = min(last, distance / direction)
      }
    }
    guard first <= last else { return nil }
    // Ends inside stay as they are, so that the next line joins them.
    return (
      first > 0 ? Place(a.x + first * dx, a.y + first * dy) : a,
      last < 1 ? Place(a.x + last * dx, a.y + last * dy) : b
    )
  }

  public mutating func wire(_ corners: [(column: Int, row: Int)], style: Style) {
    let places = corners.map { Place(column: $0.column, row: $0.row) }
    for (a, b) in zip(places, places.dropFirst()) { line(a, b, ink(style)) }
  }

  public mutating func box(_ area: Rect, style: Style) {
    guard area.columns > 1, area.rows > 1 else { return }
    elements.append(
      "<rect x=\"\(x(Double(area.column) + 0.5))\" y=\"\(y(Double(area.row) + 0.5))\" "
        + "width=\"\(x(Double(area.columns - 1)))\" height=\"\(y(Double(area.rows - 1)))\" rx=\"3\" "
        + "fill=\"none\" stroke=\"\(color(of: style.role))\"/>")
  }

  public mutating func axes(of plot: Rect, xTicks: [Double]?, yTicks: [Double]?, style: Style) {
    let (left, right) = (Double(plot.column), Double(plot.endColumn))
    let (top, bottom) = (Double(plot.row), Double(plot.endRow))
    let stroke = color(of: style.role)
    if let yTicks {
      line(Place(left, top), Place(left, bottom), stroke)
      for y in yTicks { line(Place(left - 0.6, y), Place(left, y), stroke) }
    }
    guard let xTicks else { return }
    line(Place(left, bottom), Place(right, bottom), stroke)
    for x in xTicks { line(Place(x, bottom), Place(x, bottom + 0.3), stroke) }
  }

  public mutating func marker(_ marker: Marker, at place: Place, style: Style, in clip: Rect) {
    guard place.x.isFinite, place.y.isFinite, place.x >= Double(clip.column),
      place.x <= Double(clip.endColumn), place.y >= Double(clip.row),
      place.y <= Double(clip.endRow)
    else { return }
    let (cx, cy) = (place.x * Self.cellWidth, place.y * Self.cellHeight)
    if style.role == .path || style.role == .place {
      elements.append(
        "<circle cx=\"\(Self.number(cx))\" cy=\"\(Self.number(cy))\" r=\"5.5\" "
          + "fill=\"\(Self.hex(theme.background))\"/>")
    }
    elements.append(SVGMarker.element(marker, x: cx, y: cy, color: ink(style)))
  }

  // MARK: Areas

  public mutating func columnBar(
    _ column: Int, columns: Int, from: Double, to: Double, style: Style, in clip: Rect
  ) {
    guard from.isFinite, to.isFinite else { return }
    let top = max(min(from, to), Double(clip.row))
    let bottom = min(max(from, to), Double(clip.endRow))
    let left = max(Double(column), Double(clip.column))
    let right = min(Double(column) + Double(columns), Double(clip.endColumn))
    guard bottom > top, right > left else { return }
    rectangle(left, top, right, bottom, fill: color(of: style.role))
  }

  public mutating func rowBar(
    _ row: Int, rows: Int, from: Double, to: Double, style: Style, in clip: Rect
  ) {
    guard from.isFinite, to.isFinite else { return }
    let left = max(min(from, to), Double(clip.column))
    let right = min(max(from, to), Double(clip.endColumn))
    let top = max(Double(row) + 0.1, Double(clip.row))
    let bottom = min(Double(row) + Double(rows) - 0.1, Double(clip.endRow))
    guard right > left, bottom > top else { return }
    rectangle(left, top, right, bottom, fill: color(of: style.role))
  }

  public mutating func fill(_ area: Rect, _ role: Role) {
    guard !area.isEmpty else { return }
    rectangle(
      Double(area.column), Double(area.row), Double(area.endColumn), Double(area.endRow),
      fill: color(of: role))
  }

  public mutating func band(lower: [Place], upper: [Place], style: Style, in clip: Rect) {
    let pairs = zip(lower, upper).map { (lower: $0, upper: $1) }
    // Where an edge has no place, the band has a gap.
    let runs = pairs.split { pair in
      ![pair.lower.x, pair.lower.y, pair.upper.x, pair.upper.y].allSatisfy(\.isFinite)
    }
    for run in runs {
      let outline = Self.clipped(run.map(\.lower) + run.reversed().map(\.upper), to: clip)
      guard outline.count > 2 else { continue }
      let corners = outline.map { "\(x($0.x)),\(y($0.y))" }.joined(separator: " ")
      elements.append(
        "<polygon points=\"\(corners)\" fill=\"\(color(of: style.ground ?? style.role))\"/>")
    }
  }

  /// The part of an outline inside a rectangle (Sutherland and Hodgman 1974).
  private static func clipped(_ outline: [Place], to clip: Rect) -> [Place] {
    // How far inside each edge a place is.
    let edges: [(Place) -> Double] = [
      { $0.x - Double(clip.column) }, { Double(clip.endColumn) - $0.x },
      { $0.y - Double(clip.row) }, { Double(clip.endRow) - $0.y },
    ]
    return edges.reduce(outline) { places, depth in
      var kept: [Place] = []
      for (a, b) in zip([places.last].compactMap(\.self) + places, places) {
        let (from, to) = (depth(a), depth(b))
        if (from < 0) != (to < 0) {
          let part = from / (from - to)
          kept.append(Place(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)))
        }
        if to >= 0 { kept.append(b) }
      }
      return kept
    }
  }

  public func pixels(in area: Rect) -> Size {
    Size(columns: area.columns * Self.pixelsAcross, rows: area.rows * Self.pixelsDown)
  }

  public mutating func raster(_ raster: Raster, in area: Rect) {
    guard raster.columns > 0, raster.rows > 0, !area.isEmpty else { return }
    let (width, height) = (
      Double(area.columns) / Double(raster.columns), Double(area.rows) / Double(raster.rows)
    )
    var shapes: [String] = []
    for row in 0..<raster.rows {
      var column = 0
      while column < raster.columns {
        let role = raster.role(row * raster.columns + column)
        var end = column + 1
        while end < raster.columns, raster.role(row * raster.columns + end) == role { end += 1 }
        if let role {
          shapes.append(
            "<rect x=\"\(x(Double(area.column) + Double(column) * width))\" "
              + "y=\"\(y(Double(area.row) + Double(row) * height))\" "
              + "width=\"\(x(Double(end - column) * width))\" height=\"\(y(height))\" "
              + "fill=\"\(color(of: role))\"/>")
        }
        column = end
      }
    }
    // Without smoothing no light seams show between neighbours.
    elements.append(
      "<g shape-rendering=\"crispEdges\">\n\(shapes.joined(separator: "\n"))\n</g>")
  }

  /// A figure has no mouse.
  public mutating func addZone(_ name: String, index: Int, area: Rect) {}
}

extension Plot {
  /// The plot as an SVG file that is as large as so many cells of 8 by 16 units.
  public func svg(size: Size, theme: Theme = Theme(.light)) -> String {
    var surface = SVGSurface(size: size, theme: theme)
    draw(on: &surface, in: Rect(size))
    return surface.document(title: title, description: description)
  }
}
