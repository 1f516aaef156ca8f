internal import Cells

/// A frame together with the room for a legend: a corner of the plot where it hides nothing, else a
/// row of its own between the title and the plot.
struct FrameWithLegend {
  let frame: Frame
  private let legend: Legend
  private let title: String
  private let area: Rect
  /// What the legend in a corner must not hide; nil when it has a row of its own or no room.
  private let avoided: [Place]?
  private let row: Rect?

  /// Below these rows the plot itself needs the row.
  private static let leastRows = 8

  /// Lays out a plot.
  ///
  /// - Parameter isBare: Whether the axes are left out.
  /// - Parameter places: What the legend must not hide in this frame; nil for the whole plot.
  init(
    in area: Rect, title: String, x: Axis, y: Axis, legend: Legend, glyphs: Glyphs,
    isBare: Bool = false, avoiding places: (Frame) -> [Place]?
  ) {
    self.area = area
    self.legend = legend
    self.title = title
    let whole = Frame(in: area, title: title, x: x, y: y, glyphs: glyphs, isBare: isBare)
    let avoided = legend.entries.isEmpty ? [] : places(whole)
    let fits = avoided.map { legend.fits(in: whole.plot, avoiding: $0, glyphs) } ?? false
    if legend.entries.isEmpty || fits || area.rows < Self.leastRows {
      frame = whole
      row = nil
      self.avoided = fits ? avoided : nil
      return
    }
    self.avoided = nil
    let (head, rest) = area.splitTop(title.isEmpty ? 1 : 2)
    frame = Frame(in: rest, x: x, y: y, glyphs: glyphs)
    row = Rect(
      column: frame.plot.column, row: head.endRow - 1,
      columns: area.endColumn - frame.plot.column, rows: 1)
  }

  /// Draws the title and the axes.
  func drawFrame<S: Surface>(on surface: inout S) {
    frame.draw(on: &surface)
    guard let row else { return }
    if row.row > area.row {
      let isWide = TextWidth.columns(of: title) > row.columns
      surface.writeCentred(
        title, in: isWide ? area : row, row: area.row, style: Style(.title, .bold))
    }
    legend.drawInRow(on: &surface, in: row)
  }

  /// Draws the legend over the plot, when it is to stand there.
  func drawLegend<S: Surface>(on surface: inout S) {
    guard let avoided else { return }
    legend.draw(on: &surface, in: frame.plot, avoiding: avoided)
  }
}
