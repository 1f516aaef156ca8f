internal import Cells

/// One matrix of a window that slides: its numbers or levels, with the part that stands out.
struct WindowPart {
  /// How it is drawn: numbers with room for frames, numbers row under row, a level in two columns each,
  /// levels finer than cells.
  enum Form: Hashable { case spaced, numbers, shades, fine }

  let part: SlidingWindow.Part
  let caption: String
  /// The entries with the rings of the padding around them.
  let rows: Int
  let columns: Int
  private let grid: NumberGrid
  private let ring: Int
  private let ringText: String
  private let known: Int
  private let frame: Rect?
  private let cursor: SlidingWindow.Cursor?
  private let numbers: AlignedNumbers
  private let width: Int
  private let colors: ColorScale

  init(
    _ part: SlidingWindow.Part, _ name: String, _ entries: [[Double]], known: Int = .max,
    ring: Int = 0, ringText: String = "0", frame: Rect? = nil, cursor: SlidingWindow.Cursor?,
    glyphs: Glyphs
  ) {
    self.part = part
    grid = NumberGrid(entries)
    caption = "\(name) \(grid.rows)×\(grid.columns)"
    (rows, columns) = (grid.rows + 2 * ring, grid.columns + 2 * ring)
    self.ring = ring
    self.ringText = ringText
    self.known = known
    self.frame = frame
    self.cursor = cursor?.part == part ? cursor : nil
    numbers = AlignedNumbers(grid.all, glyphs: glyphs)
    width = max(1, numbers.columns(of: grid.all))
    colors = ColorScale(grid.all)
  }

  // MARK: Size

  /// The columns from one number to the next.
  private var pitch: Int { width + 1 }

  /// The cells of the entries alone.
  private func bodySize(_ form: Form) -> Size {
    switch form {
    case .spaced: Size(columns: columns * pitch + 1, rows: rows * 2 + 1)
    case .numbers: Size(columns: columns * pitch + 1, rows: rows)
    case .shades, .fine: Size(columns: columns * 2, rows: rows)
    }
  }

  /// The cells that it takes with its caption.
  func size(_ form: Form) -> Size {
    let body = bodySize(form)
    return Size(
      columns: max(body.columns, TextWidth.columns(of: caption)), rows: body.rows + 1)
  }

  // MARK: Drawing

  func draw<S: Surface>(_ form: Form, on surface: inout S, in area: Rect) {
    let (top, rest) = area.splitTop(1)
    let isChanged = cursor != nil
    surface.writeCentred(
      caption, in: top, row: top.row, style: Style(isChanged ? .focus : .title, .bold))
    guard rows > 0, columns > 0 else { return }
    guard form != .fine else { return drawFine(on: &surface, in: rest) }
    let size = bodySize(form)
    let body = Rect(
      column: rest.column + (rest.columns - size.columns) / 2, row: rest.row,
      columns: size.columns, rows: size.rows)
    for row in 0..<rows {
      for column in 0..<columns { draw(row, column, form, on: &surface, in: body) }
    }
    if let frame { draw(frame, form, on: &surface, in: body) }
  }

  /// The cells of an entry, its part of the lines between entries included.
  private func place(_ row: Int, _ column: Int, _ form: Form, in body: Rect) -> Rect {
    let (isLastRow, isLastColumn) = (row == rows - 1, column == columns - 1)
    return switch form {
    case .spaced:
      Rect(
        column: body.column + column * pitch, row: body.row + 2 * row,
        columns: pitch + (isLastColumn ? 1 : 0), rows: isLastRow ? 3 : 2)
    case .numbers:
      Rect(
        column: body.column + column * pitch, row: body.row + row,
        columns: pitch + (isLastColumn ? 1 : 0), rows: 1)
    case .shades, .fine:
      Rect(column: body.column + 2 * column, row: body.row + row, columns: 2, rows: 1)
    }
  }

  /// The place of an entry among those that are given; nil in the padding.
  private func index(_ row: Int, _ column: Int) -> MatrixIndex? {
    let index = MatrixIndex(row: row - ring, column: column - ring)
    return grid.contains(index) ? index : nil
  }

  private func isKnown(_ index: MatrixIndex) -> Bool {
    index.row * grid.columns + index.column < known
  }

  private func draw<S: Surface>(
    _ row: Int, _ column: Int, _ form: Form, on surface: inout S, in body: Rect
  ) {
    let place = place(row, column, form, in: body)
    let line = form == .spaced ? place.row + 1 : place.row
    let isText = form != .shades
    let field = Rect(
      column: place.column + (isText ? 1 : 0), row: line, columns: isText ? width : 1, rows: 1)
    guard let index = index(row, column) else {
      return surface.writeRight(
        isText ? ringText : surface.glyphs.isASCII ? "." : "·", in: field, row: line, style: .faint)
    }
    surface.addZone(part.zone, index: index.row * grid.columns + index.column, area: place)
    guard isKnown(index) else {
      return surface.writeRight(
        surface.glyphs.isASCII ? "." : "·", in: field, row: line, style: .faint)
    }
    let value = grid[index.row, index.column]
    // Where levels are ink, numbers are read better without them.
    let level = surface.glyphs.levels == .color || !isText ? colors.level(of: value) : nil
    if let level { surface.fill(place, .level(level)) }
    var style = isFramed(row, column) ? Style(.text, .bold) : .text
    if surface.glyphs.levels == .color { style.ground = level.map { .level($0) } }
    guard isText else {
      if let sign = sign(of: value, surface.glyphs) {
        surface.write(sign, column: place.column, row: line, columns: 1, style: style)
      }
      return markCursor(at: index, on: &surface, in: place)
    }
    guard cursor?.index == index else {
      return surface.writeRight(numbers.text(value), in: field, row: line, style: style)
    }
    let text = cursor?.text.map { String($0.suffix(width)) } ?? numbers.text(value)
    let spelled = surface.glyphs.spelled(text)
    surface.write(
      String(repeating: " ", count: max(0, width - TextWidth.columns(of: spelled))) + spelled,
      column: field.column, row: line, columns: width, style: Style(.focus, [.bold, .reverse]))
  }

  /// The sign of an entry beside its colour; ink tells it by itself.
  private func sign(of value: Double, _ glyphs: Glyphs) -> String? {
    guard colors.scale == .diverging, glyphs.levels == .color, value != 0 else { return nil }
    return value < 0 ? "−" : "+"
  }

  private func markCursor<S: Surface>(
    at index: MatrixIndex, on surface: inout S, in place: Rect
  ) {
    guard cursor?.index == index else { return }
    surface.write(
      "[]", column: place.column, row: place.row, columns: 2,
      style: Style(.focus, [.bold, .reverse]))
  }

  private func isFramed(_ row: Int, _ column: Int) -> Bool {
    frame?.contains(column: column, row: row) ?? false
  }

  /// The frame around some entries, or brackets at the ends of their rows.
  private func draw<S: Surface>(
    _ frame: Rect, _ form: Form, on surface: inout S, in body: Rect
  ) {
    let frame = frame.intersection(Rect(column: 0, row: 0, columns: columns, rows: rows))
    guard !frame.isEmpty else { return }
    let style = Style(.focus, .bold)
    let first = place(frame.row, frame.column, form, in: body)
    guard form != .spaced else {
      let area = Rect(
        column: first.column, row: first.row, columns: frame.columns * pitch + 1,
        rows: frame.rows * 2 + 1)
      return surface.box(area, style: style)
    }
    let right = first.column + (form == .shades ? 2 * frame.columns - 1 : frame.columns * pitch)
    for line in 0..<frame.rows {
      let marks = Brackets.characters(line, of: frame.rows, surface.glyphs)
      let row = first.row + line
      surface.write(marks.left, column: first.column, row: row, columns: 1, style: style)
      surface.write(marks.right, column: right, row: row, columns: 1, style: style)
    }
  }

  /// Levels finer than cells; brackets show about where the frame is.
  private func drawFine<S: Surface>(on surface: inout S, in area: Rect) {
    let values = (0..<rows).map { row in
      (0..<columns).map { column -> Double in
        guard let index = index(row, column), isKnown(index) else { return .nan }
        return grid[index.row, index.column]
      }
    }
    let fit = PixelFit(
      entries: Size(columns: columns, rows: rows), in: area.size,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
    guard fit.cells.columns > 0, fit.cells.rows > 0 else { return }
    let body = Rect(
      column: area.column + (area.columns - fit.cells.columns) / 2, row: area.row,
      columns: fit.cells.columns, rows: fit.cells.rows)
    surface.raster(
      colors.raster(of: fit.sampled(NumberGrid(values)), size: fit.pixels), in: body)
    guard let frame else { return }
    let left = body.column + max(0, frame.column) * body.columns / columns
    let right = body.column + (min(columns, frame.endColumn) * body.columns - 1) / columns
    let top = body.row + max(0, frame.row) * body.rows / rows
    let bottom = body.row + (min(rows, frame.endRow) * body.rows - 1) / rows
    for row in top...max(top, bottom) {
      let marks = Brackets.characters(row - top, of: bottom - top + 1, surface.glyphs)
      surface.write(
        marks.left, column: left, row: row, columns: 1, style: Style(.focus, .bold))
      surface.write(
        marks.right, column: max(left + 1, right), row: row, columns: 1,
        style: Style(.focus, .bold))
    }
  }
}
