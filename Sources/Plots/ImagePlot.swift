public import Cells

/// A picture, grey or in colour, as fine as the terminal can show it; beside it, if wanted, what
/// each pixel of it adds to an answer.
public struct ImagePlot: Plot, Hashable, Sendable {
  /// The pixels of a picture, row by row from the top.
  public enum Pixels: Hashable, Sendable {
    /// From 0, black, to 1, white.
    case grey([Double])
    case colors([Color])
  }

  public var title: String
  public var pixels: Pixels
  /// The pixels across and down.
  public var width: Int
  public var height: Int
  /// What the picture shows, below it.
  public var caption: String
  /// A value for each pixel, such as how much it speaks for the answer; empty for none.
  public var saliency: [Double]
  /// What these values are, below them.
  public var saliencyCaption: String

  /// A picture; pixels that are missing are left out.
  public init(
    _ title: String = "", pixels: Pixels, width: Int, height: Int, caption: String = "",
    saliency: [Double] = [], saliencyCaption: String = ""
  ) {
    self.title = title
    self.pixels = pixels
    self.width = max(0, width)
    self.height = max(0, height)
    self.caption = caption
    self.saliency = saliency
    self.saliencyCaption = saliencyCaption
  }

  /// The levels of grey, as many as the 256-colour palette has.
  private static let greys = 24
  private static let least = Size(columns: 3, rows: 2)
  private static let gap = 3
  /// More pixels than these on a side are nothing for a terminal.
  private static let mostPixels = 1 << 14

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    var rest = surface.title(title, in: area, leaving: 3)
    guard width > 0, height > 0, width <= Self.mostPixels, height <= Self.mostPixels else {
      return surface.writeCentred("no picture", in: rest, row: rest.row, style: .faint)
    }
    let hasCaption = rest.rows >= 4 && !(caption.isEmpty && saliencyCaption.isEmpty)
    let hasBar = !saliency.isEmpty && rest.rows >= 6
    rest = rest.splitBottom((hasCaption ? 1 : 0) + (hasBar ? 1 : 0)).rest
    let half = (rest.columns - Self.gap) / 2
    let hasBoth = !saliency.isEmpty && half >= Self.least.columns
    let fit = PixelFit(
      entries: Size(columns: width, rows: height),
      in: hasBoth ? Size(columns: half, rows: rest.rows) : rest.size,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
    // Captions may be wider than what is above them.
    let words = [caption, hasBoth ? saliencyCaption : ""].map {
      TextWidth.columns(of: surface.glyphs.spelled($0))
    }
    let column = hasBoth ? min(half, max(fit.cells.columns, words[0], words[1])) : rest.columns
    let start = hasBoth ? rest.column + (rest.columns - 2 * column - Self.gap) / 2 : rest.column
    let places = [start, start + column + Self.gap].map {
      Rect(column: $0, row: rest.row, columns: column, rows: fit.cells.rows)
    }
    surface.raster(raster(fit), in: centred(fit.cells, in: places[0]))
    let captionRow = places[0].endRow
    if hasCaption { write(caption, on: &surface, in: places[0], row: captionRow) }
    guard hasBoth else { return }
    let grid = NumberGrid(Array(saliency.prefix(width * height)), columns: width)
    let colors = ColorScale(grid.all, .diverging)
    surface.raster(
      colors.raster(of: fit.sampled(grid, size: size), size: fit.pixels),
      in: centred(fit.cells, in: places[1]))
    if hasCaption { write(saliencyCaption, on: &surface, in: places[1], row: captionRow) }
    let bar = ColorBar(colors, glyphs: surface.glyphs)
    if hasBar, bar.rowColumns <= area.columns {
      let left = min(
        max(area.column, places[1].column + (column - bar.rowColumns) / 2),
        area.endColumn - bar.rowColumns)
      bar.drawInRow(
        on: &surface,
        in: Rect(
          column: left, row: captionRow + (hasCaption ? 1 : 0), columns: bar.rowColumns, rows: 1))
    }
  }

  private var size: Size { Size(columns: width, rows: height) }

  private func write<S: Surface>(_ text: String, on surface: inout S, in place: Rect, row: Int) {
    surface.writeCentred(text, in: place, row: row, style: Style(.axis))
  }

  private func centred(_ size: Size, in place: Rect) -> Rect {
    Rect(
      column: place.column + (place.columns - size.columns) / 2, row: place.row,
      columns: size.columns, rows: size.rows)
  }

  private func raster(_ fit: PixelFit) -> Raster {
    switch pixels {
    case .grey(let values):
      let last = Self.greys - 1
      let steps = sampled(values, fit).map { value in
        value.isNaN ? Raster.bare : UInt8((min(max(0, value), 1) * Double(last)).rounded())
      }
      return Raster(
        columns: fit.pixels.columns, rows: fit.pixels.rows,
        .levels(.grey, last: last, steps: steps))
    case .colors(let colors):
      let channels = [\Color.red, \.green, \.blue].map { channel in
        sampled(colors.map { Double($0[keyPath: channel]) }, fit).map {
          UInt8($0.isNaN ? 0 : min(max(0, $0), 255).rounded())
        }
      }
      return Raster(
        columns: fit.pixels.columns, rows: fit.pixels.rows,
        .colors(
          channels[0].indices.map { Color(channels[0][$0], channels[1][$0], channels[2][$0]) }))
    }
  }

  private func sampled(_ values: [Double], _ fit: PixelFit) -> [Double] {
    let (count, _) = width.multipliedReportingOverflow(by: height)
    return fit.sampled(
      NumberGrid(Array(values.prefix(max(0, count))), columns: width), size: size)
  }

  /// The picture in a sentence: where its bright part lies, and what speaks most for the answer.
  public var description: String {
    guard width > 0, height > 0 else { return "No picture." }
    var sentences = [bright]
    let values = NumberGrid(saliency, columns: width).finite
    if let first = values.first {
      let strongest = values.reduce(first) { abs($1.value) > abs($0.value) ? $1 : $0 }
      if strongest.value != 0 {
        let sign = strongest.value > 0 ? "+" : ""
        sentences.append(
          "The strongest value beside it is \(sign)\(ShortNumber.text(strongest.value)), at row "
            + "\(strongest.index.row + 1), column \(strongest.index.column + 1).")
      }
    }
    return sentences.joined(separator: " ")
  }

  private var bright: String {
    let values: [Double] =
      switch pixels {
      case .grey(let values): values
      case .colors(let colors): colors.map(\.luminance)
      }
    let all = NumberGrid(values, columns: width).finite
    let lead = "A picture of \(width) by \(height) pixels"
    let high = all.reduce(0) { max($0, $1.value) }
    let places = all.filter { $0.value > high / 2 }.map(\.index)
    guard high > 0, let top = places.map(\.row).min(), let bottom = places.map(\.row).max(),
      let left = places.map(\.column).min(), let right = places.map(\.column).max()
    else { return lead + ", all dark." }
    if places.count * 2 > all.count { return lead + ", mostly bright." }
    return lead + ", mostly dark; what is bright lies in rows \(top + 1) to \(bottom + 1), "
      + "columns \(left + 1) to \(right + 1)."
  }
}
