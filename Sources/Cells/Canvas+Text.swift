extension Canvas {
  /// Writes one line of text, cut at `columns` (with `…` when something is cut off) and at the
  /// canvas' edge, and returns the columns used. Foreign text is made visible and safe.
  @discardableResult
  public mutating func write(
    _ text: String, column: Int, row: Int, columns: Int = .max, style: Style = .text
  ) -> Int {
    let limit = min(columns, size.columns - column)
    guard limit > 0, row >= 0, row < size.rows else { return 0 }
    let characters = VisibleText.characters(of: glyphs.spelled(text))
    let total = characters.reduce(0) { $0 + TextWidth.columns(of: $1) }
    let ellipsis: Character = !glyphs.isASCII ? "…" : "~"
    let room = total > limit ? limit - 1 : limit
    var used = 0
    for character in characters {
      let width = TextWidth.columns(of: character)
      if used + width > room { break }
      put(character, width: width, column: column + used, row: row, style: style)
      used += width
    }
    if total > limit {
      put(ellipsis, width: 1, column: column + used, row: row, style: style)
      // A wide character that did not fit may leave one column more.
      for rest in used + 1..<limit {
        put(" ", width: 1, column: column + rest, row: row, style: style)
      }
      used = limit
    }
    return used
  }

  private mutating func put(
    _ character: Character, width: Int, column: Int, row: Int, style: Style
  ) {
    self[column, row] = Cell(character, style)
    if width == 2 {
      // Where the left half is off the canvas, the right half is blank.
      self[column + 1, row] = Cell(" ", style, isContinuation: contains(column, row))
    }
  }

  /// Writes a line against the right edge of an area.
  public mutating func writeRight(_ text: String, in area: Rect, row: Int, style: Style = .text) {
    let width = min(TextWidth.columns(of: glyphs.spelled(text)), area.columns)
    write(text, column: area.endColumn - width, row: row, columns: width, style: style)
  }

  /// Writes a line in the middle of an area.
  public mutating func writeCentred(_ text: String, in area: Rect, row: Int, style: Style = .text) {
    let width = min(TextWidth.columns(of: glyphs.spelled(text)), area.columns)
    write(
      text, column: area.column + (area.columns - width) / 2, row: row, columns: width,
      style: style)
  }
}
