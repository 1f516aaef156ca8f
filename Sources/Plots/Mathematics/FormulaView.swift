public import Cells

/// Formulas as in print, below each other, in the tallest form that fits; one part of each may stand
/// out. The zone `formula` tells them apart.
public struct FormulaView: Plot, Hashable, Sendable {
  /// A formula with what stands beside it.
  public struct Item: Hashable, Sendable {
    public var formula: Mathematics
    /// What the formula is called; empty for no name.
    public var name: String
    /// The number by which a text refers to it, without brackets; empty for none.
    public var number: String
    /// The way to the part that stands out, as `Mathematics.part(at:)` takes it; empty for all of
    /// it, nil for none.
    public var focus: [Int]?

    public init(
      _ formula: Mathematics, name: String = "", number: String = "", focus: [Int]? = nil
    ) {
      self.formula = formula
      self.name = name
      self.number = number
      self.focus = focus
    }
  }

  public var title: String
  public var items: [Item]

  public init(_ title: String = "", items: [Item]) {
    self.title = title
    self.items = items
  }

  /// A single formula.
  public init(_ title: String = "", formula: Mathematics, focus: [Int]? = nil) {
    self.init(title, items: [Item(formula, focus: focus)])
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !area.isEmpty, !items.isEmpty else { return surface.writeTooSmall(in: area) }
    let rows = title.isEmpty ? [0] : [1, 0]
    for titleRows in rows {
      let body = area.splitTop(titleRows).rest
      guard let page = FormulaPage.best(items, in: body.size, glyphs: surface.glyphs) else {
        continue
      }
      if titleRows > 0 { _ = surface.title(title, in: area, leaving: 0) }
      return draw(page, on: &surface, in: body)
    }
    drawSome(on: &surface, in: area)
  }

  /// The first formulas, and how many more there are.
  private func drawSome<S: Surface>(on surface: inout S, in area: Rect) {
    let (body, last) = area.splitBottom(1)
    let most = min(items.count - 1, body.rows)
    let sets = items.prefix(max(0, most)).map { FormulaForms($0, glyphs: surface.glyphs) }
    for count in stride(from: most, to: 0, by: -1) {
      let page = FormulaPage.best(
        Array(items.prefix(count)), Array(sets.prefix(count)), in: body.size,
        glyphs: surface.glyphs)
      guard let page else { continue }
      draw(page, on: &surface, in: body)
      let more = "\(surface.glyphs.isASCII ? "..." : "…") and \(items.count - count) more"
      return surface.writeCentred(more, in: last, row: last.row, style: .faint)
    }
    surface.writeTooSmall(in: area)
  }

  private func draw<S: Surface>(_ page: FormulaPage, on surface: inout S, in area: Rect) {
    // A free row parts formulas from a title above, where there is one to spare.
    let top = area.row + (area.rows > page.size.rows ? 1 : 0)
    let left = area.column + (area.columns - page.size.columns) / 2
    for (index, entry) in page.entries.enumerated() {
      let row = top + entry.baseline
      if !entry.name.isEmpty {
        surface.write(
          entry.name, column: left, row: top + entry.nameRow, columns: area.endColumn - left,
          style: Style(.title))
      }
      if !entry.number.isEmpty {
        let line = Rect(column: left, row: row, columns: page.size.columns, rows: 1)
        surface.writeRight(entry.number, in: line, row: row, style: .faint)
      }
      let box = entry.box
      box.draw(on: &surface, column: left + entry.column, row: row)
      surface.addZone(
        "formula", index: index,
        area: Rect(
          column: left + entry.column, row: row - box.ascent, columns: box.columns,
          rows: box.rows))
    }
  }

  /// The formulas as they are read aloud.
  public var description: String {
    let sentences = items.map { item in
      let formula = item.formula.spoken
      var text = (item.name.isEmpty ? "" : item.name + ": ") + formula + "."
      if let focus = item.focus, !focus.isEmpty, let part = item.formula.part(at: focus) {
        text += " Look at \(part.spoken)."
      }
      return text
    }
    return sentences.isEmpty ? "No formula." : sentences.joined(separator: " ")
  }
}

extension MathematicsBox {
  private static let focused = Style(.focus, [.bold, .reverse])

  /// Draws the box, its left end at a column and its baseline on a row.
  func draw<S: Surface>(on surface: inout S, column: Int, row: Int) {
    for area in focus {
      for line in area.row..<area.endRow {
        surface.write(
          String(repeating: " ", count: area.columns), column: column + area.column,
          row: row + line, columns: area.columns, style: Self.focused)
      }
    }
    for piece in pieces {
      let isFocused = focus.contains { $0.contains(column: piece.column, row: piece.row) }
      surface.write(
        piece.text, column: column + piece.column, row: row + piece.row, columns: piece.columns,
        style: isFocused ? Self.focused : .text)
    }
  }
}
