internal import Cells

/// The title and the axes around a plot: where the drawing goes, and its ticks. A plot too small for
/// its axes drops their labels first, then its title.
struct Frame {
  /// What the ends of the axes are: the middles of the outermost cells, where lines and points lie,
  /// or the outer edges, where bars stand.
  enum Ends: Hashable { case middles, edges }

  /// Where the drawing goes.
  let plot: Rect
  let x: Axis
  let y: Axis
  private let ends: Ends
  private let area: Rect
  private let title: String
  private let xTicks: Ticks
  private let yTicks: Ticks
  private let labelWidth: Int
  private let hasBottom: Bool
  private let xName: String
  private let yName: String

  /// The least columns and rows in which anything can be seen.
  static let least = Size(columns: 3, rows: 1)

  init(
    in whole: Rect, title: String = "", x: Axis, y: Axis, ends: Ends = .middles, glyphs: Glyphs,
    isBare: Bool = false
  ) {
    self.x = x
    self.y = y
    self.ends = ends
    xName = glyphs.spelled(x.label)
    yName = glyphs.spelled(y.label)
    let hasTitle = !title.isEmpty && whole.rows >= 3
    hasBottom = !isBare && whole.rows >= (hasTitle ? 6 : 5)
    self.title = hasTitle ? title : ""
    let area = hasTitle ? whole.splitTop(1).rest : whole
    self.area = whole
    let rows = area.rows - (hasBottom ? 2 : 0)
    let ticks = y.scale.ticks(most: max(2, rows / 2))
    yTicks = ticks
    // The name shares the top row with a tick that is there.
    let topLabel = ticks.values.first { Self.cells(1 - y.scale.fraction(of: $0), rows, ends) < 1 }
    let nameWidth = TextWidth.columns(of: yName)
    let topWidth =
      yName.isEmpty ? 0 : nameWidth + (topLabel.map { ticks.label($0).count + 1 } ?? 0)
    let ticksWidth = ticks.values.map { ticks.label($0).count }.max() ?? 0
    // A long name takes no room from the drawing; it stands above the ticks as far as it fits.
    let widest = max(ticksWidth, min(topWidth, max(ticksWidth, 14)))
    let hasLeft = hasBottom && area.columns >= widest + 12
    labelWidth = hasLeft ? widest : 0
    let left = hasLeft ? widest + 1 : 0
    plot = Rect(
      column: area.column + left, row: area.row, columns: area.columns - left, rows: max(0, rows))
    xTicks = x.scale.ticks(most: max(2, plot.columns / 8))
  }

  /// Whether there is room for anything.
  var isTooSmall: Bool { !plot.size.holds(Self.least) }

  /// Draws the title, the axes and their labels.
  func draw<S: Surface>(on surface: inout S) {
    let style = Style(.axis)
    if !title.isEmpty {
      let span = Rect(column: plot.column, row: area.row, columns: plot.columns, rows: 1)
      let isWide = TextWidth.columns(of: title) > span.columns
      surface.writeCentred(
        title, in: isWide ? area : span, row: area.row, style: Style(.title, .bold))
    }
    guard hasBottom else { return }
    let isLabelled = labelWidth > 0
    surface.axes(
      of: plot, xTicks: xTicks.values.map { place(x: $0, y: 0).x },
      yTicks: isLabelled ? yTicks.values.map { place(x: 0, y: $0).y } : nil, style: style)
    if isLabelled { drawLeftLabels(on: &surface, style) }
    drawBottomLabels(on: &surface, style)
  }

  private func drawLeftLabels<S: Surface>(on surface: inout S, _ style: Style) {
    var nameRoom = labelWidth
    for value in yTicks.values {
      let row = Int(place(x: 0, y: value).y.rounded(.down))
      let label = surface.glyphs.spelled(yTicks.label(value))
      if row == plot.row { nameRoom = labelWidth - label.count - 1 }
      surface.label(
        label, column: plot.column - 1 - label.count, row: row, columns: labelWidth,
        shift: Place(0, place(x: 0, y: value).y - Double(row) - 0.5), style: style)
    }
    guard !yName.isEmpty, nameRoom > 0 else { return }
    surface.write(
      yName, column: plot.column - 1 - labelWidth, row: plot.row, columns: nameRoom,
      style: Style(.title))
  }

  private func drawBottomLabels<S: Surface>(on surface: inout S, _ style: Style) {
    var free = area.column
    var end = area.endColumn
    let row = plot.endRow + 1
    if !xName.isEmpty {
      let width = min(TextWidth.columns(of: xName), max(0, area.columns - 8))
      surface.write(
        xName, column: area.endColumn - width, row: row, columns: width, style: Style(.title))
      end -= width + 1
    }
    for value in xTicks.values {
      let column = Int(place(x: value, y: 0).x.rounded(.down))
      let label = surface.glyphs.spelled(xTicks.label(value))
      let start = min(max(area.column, column - label.count / 2), area.endColumn - label.count)
      guard start >= free, start + label.count <= end else { continue }
      let middle = Double(start) + Double(label.count) / 2
      let isMoved = start != column - label.count / 2
      surface.label(
        label, column: start, row: row, columns: label.count,
        shift: Place(isMoved ? 0 : place(x: value, y: 0).x - middle, 0), style: style)
      free = start + label.count + 1
    }
  }

  /// How many cells from the edge of the plot a fraction of an axis lies.
  private static func cells(_ fraction: Double, _ count: Int, _ ends: Ends) -> Double {
    switch ends {
    case .middles: 0.5 + fraction * Double(count - 1)
    // A tick on the border of two cells falls on the same side, however it is rounded.
    case .edges: fraction * Double(count) + 1e-9
    }
  }

  /// Where a point of the data lies.
  func place(x valueX: Double, y valueY: Double) -> Place {
    Place(
      Double(plot.column) + Self.cells(x.scale.fraction(of: valueX), plot.columns, ends),
      Double(plot.row) + Self.cells(1 - y.scale.fraction(of: valueY), plot.rows, ends))
  }

  /// The place of a point.
  func place(_ point: Point) -> Place { place(x: point.x, y: point.y) }

  /// The values of x in the middles of as many pixels across the plot.
  func values(across count: Int) -> [Double] {
    (0..<count).map { pixel in
      x.scale.value(at: fraction(ofPixel: pixel, of: count, cells: plot.columns))
    }
  }

  /// The values of y in the middles of as many pixels down the plot, from the top.
  func values(down count: Int) -> [Double] {
    (0..<count).map { pixel in
      y.scale.value(at: 1 - fraction(ofPixel: pixel, of: count, cells: plot.rows))
    }
  }

  private func fraction(ofPixel pixel: Int, of count: Int, cells: Int) -> Double {
    let part = (Double(pixel) + 0.5) / Double(count)
    return ends == .edges ? part : (part * Double(cells) - 0.5) / Double(max(1, cells - 1))
  }
}
