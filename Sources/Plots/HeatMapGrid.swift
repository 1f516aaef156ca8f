public import Cells

/// Many small matrices beside each other: the filters of a layer, the weights of its neurons, or
/// its feature maps.
public struct HeatMapGrid: Plot, Hashable, Sendable {
  /// One of the matrices.
  public struct Panel: Hashable, Sendable {
    public var name: String
    /// The entries, row by row; what a short row lacks has no value.
    public var rows: [[Double]]

    public init(_ name: String, rows: [[Double]]) {
      self.name = name
      self.rows = rows
    }
  }

  /// Whose values the ends of the scale are.
  public enum Scaling: Hashable, Sendable {
    /// One scale for all panels, so that they can be compared.
    case common
    /// A scale for each, so that the faint ones can be seen.
    case each
  }

  public var title: String
  public var panels: [Panel]
  public var scaling: Scaling
  /// Which scale the levels have.
  public var scale: ColorScale.Kind
  /// The number of the panel that stands out.
  public var selected: Int?
  /// What is said of the panels at the foot; empty for how many there was no room for.
  public var note: String

  /// A grid of panels, from left to right and from the top. Panels are zones `panel`.
  public init(
    _ title: String = "", panels: [Panel], scaling: Scaling = .common,
    scale: ColorScale.Kind = .automatic, selected: Int? = nil, note: String = ""
  ) {
    self.title = title
    self.panels = panels
    self.scaling = scaling
    self.scale = scale
    self.selected = selected
    self.note = note
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(PanelLayout.least) else { return surface.writeTooSmall(in: area) }
    let rest = surface.title(title, in: area, leaving: 3)
    guard !panels.isEmpty else {
      return surface.writeCentred("no panels", in: rest, row: rest.row, style: .faint)
    }
    let footRows = rest.rows >= 5 ? 1 : 0
    let grids = panels.map { NumberGrid($0.rows) }
    let layout = PanelLayout(
      count: panels.count,
      entries: Size(
        columns: grids.map(\.columns).max() ?? 0, rows: grids.map(\.rows).max() ?? 0),
      in: rest.splitBottom(footRows).rest,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
    let common = ColorScale(grids.lazy.map(\.all).joined(), scale)
    for index in 0..<layout.shown {
      let colors =
        scaling == .common ? common : ColorScale(grids[index].all, common.scale.kind)
      draw(index, grids[index], colors, layout, on: &surface)
    }
    guard footRows > 0 else { return }
    // A row between the panels and their scale, where there is one to spare.
    let row = min(layout.endRow + 1, rest.endRow - 1)
    drawFoot(
      on: &surface, in: Rect(column: rest.column, row: row, columns: rest.columns, rows: 1), common,
      shown: layout.shown)
  }

  private func draw<S: Surface>(
    _ index: Int, _ grid: NumberGrid, _ colors: ColorScale, _ layout: PanelLayout,
    on surface: inout S
  ) {
    let panel = layout.panel(index)
    let fit = PixelFit(
      entries: Size(columns: grid.columns, rows: grid.rows), in: panel.map.size,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
    let map = Rect(
      column: panel.map.column + (panel.map.columns - fit.cells.columns) / 2, row: panel.map.row,
      columns: fit.cells.columns, rows: fit.cells.rows)
    surface.raster(colors.raster(of: fit.sampled(grid), size: fit.pixels), in: map)
    let isSelected = index == selected
    if let caption = panel.caption {
      let name = panels[index].name
      surface.writeCentred(
        isSelected ? "[\(name)]" : name, in: caption, row: caption.row,
        style: isSelected ? Style(.focus, .bold) : Style(.axis))
    } else if isSelected {
      surface.marker(
        .ring, at: Place(column: map.column, row: map.row), style: Style(.focus, .bold), in: map)
    }
    surface.addZone("panel", index: index, area: panel.whole)
  }

  /// What the levels mean, and how many panels there was no room for.
  private func drawFoot<S: Surface>(
    on surface: inout S, in foot: Rect, _ colors: ColorScale, shown: Int
  ) {
    let rest = shown < panels.count ? "\(shown) of \(panels.count) shown" : note
    guard scaling == .common else {
      let said = "each panel has its own scale"
      let forms = rest.isEmpty ? [said] : ["\(rest); \(said)", "\(rest); own scales", rest]
      let words = forms.first { TextWidth.columns(of: $0) <= foot.columns } ?? forms[0]
      return surface.writeCentred(words, in: foot, row: foot.row, style: .faint)
    }
    let bar = ColorBar(colors, glyphs: surface.glyphs)
    let words = [rest, rest.isEmpty ? "one scale for all" : "one scale"].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let columns = bar.rowColumns + 2 + words.count
    guard columns <= foot.columns else {
      let isBar = rest.isEmpty && bar.rowColumns <= foot.columns
      guard isBar else {
        return surface.writeCentred(words, in: foot, row: foot.row, style: .faint)
      }
      let start = foot.columns - bar.rowColumns
      return bar.drawInRow(on: &surface, in: foot.splitLeft(start / 2).rest)
    }
    let line = foot.splitLeft((foot.columns - columns) / 2).rest
    bar.drawInRow(on: &surface, in: line)
    surface.write(
      words, column: line.column + bar.rowColumns + 2, row: foot.row, columns: words.count,
      style: .faint)
  }

  /// The panels in a sentence: which has the largest values and which is almost empty.
  public var description: String {
    let sizes = panels.map { panel in
      (panel.name, NumberGrid(panel.rows).finite.reduce(0) { max($0, abs($1.value)) })
    }
    guard let first = sizes.first else { return "No panels." }
    guard sizes.count > 1 else {
      return "\(first.0): " + MatrixInWords(NumberGrid(panels[0].rows)).text
    }
    let strongest = sizes.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    let weakest = sizes.reduce(first) { $1.1 < $0.1 ? $1 : $0 }
    if strongest.1 == 0 { return "Every entry of the \(sizes.count) panels is 0." }
    let lead =
      "Of \(sizes.count) panels \(strongest.0) has the largest entry in size "
      + "(\(ShortNumber.text(strongest.1)))"
    if weakest.1 == strongest.1 { return lead + "." }
    if weakest.1 == 0 { return lead + "; \(weakest.0) is empty." }
    return lead + "; \(weakest.0) is the faintest (up to \(ShortNumber.text(weakest.1)))."
  }
}

extension Level.Scale {
  fileprivate var kind: ColorScale.Kind { self == .diverging ? .diverging : .sequential }
}
