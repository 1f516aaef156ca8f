internal import Cells

extension MathematicsLayout {
  /// More rows or columns than these are shown as dots.
  private static let mostEntries = 12
  private static let gap = 2

  /// A matrix in brackets, or in one row: `[1, 2; 3, 4]`, a vector as `[1, 2]ᵀ`.
  func matrix(_ rows: [[Mathematics]]) -> MathematicsBox {
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard columns > 0 else { return bracketed(MathematicsBox(), .square) }
    let starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    let shownRows = Self.shown(rows.count)
    let shownColumns = Self.shown(columns)
    let entries = shownRows.map { row in
      shownColumns.map { column -> MathematicsBox in
        guard let row, let column else {
          return MathematicsBox(dots(isRow: row != nil, isColumn: column != nil))
        }
        guard rows[row].indices.contains(column) else { return MathematicsBox() }
        return part(starts[row] + column, form: inner).box(rows[row][column])
      }
    }
    guard !form.isFlat else { return flatMatrix(entries) }
    let numeric = shownColumns.map { column in
      rows.allSatisfy { row in
        guard let column, row.indices.contains(column) else { return false }
        return row[column].isNumeric
      }
    }
    let table = table(entries) { column, room in numeric[column] ? room : room / 2 }
    return bracketed(padded(table), .square).sealed()
  }

  private static func shown(_ count: Int) -> [Int?] {
    guard count > mostEntries else { return (0..<count).map { $0 } }
    return (0..<mostEntries - 2).map { $0 } + [nil, count - 1]
  }

  private func dots(isRow: Bool, isColumn: Bool) -> String {
    let dots = isRow ? "⋯" : isColumn ? "⋮" : "⋱"
    return glyphs.hasSymbols ? dots : isRow ? "..." : ":"
  }

  private func flatMatrix(_ entries: [[MathematicsBox]]) -> MathematicsBox {
    let isVector = entries.count > 1 && entries.allSatisfy { $0.count == 1 }
    var inside = MathematicsBox()
    for (row, boxes) in entries.enumerated() {
      if row > 0 { inside.append(MathematicsBox(isVector ? "," : ";")) }
      for (column, box) in boxes.enumerated() {
        if column > 0 { inside.append(MathematicsBox(",")) }
        inside.append(box, gap: row + column > 0 ? 1 : 0)
      }
    }
    var result = bracketed(inside, .square)
    if isVector {
      let small = SmallScript.superscript.text("T", hasSymbols: glyphs.hasSymbols)
      result.append(MathematicsBox(small ?? "^T"))
    }
    return result.sealed()
  }

  /// A column between brackets and what is in them.
  private func padded(_ box: MathematicsBox) -> MathematicsBox {
    var result = MathematicsBox()
    result.add(box, column: 1)
    result.columns += 1
    return result
  }

  /// Boxes in rows and columns; `shift` gives the columns to leave before one, of those free.
  private func table(
    _ rows: [[MathematicsBox]], rowGap: Int = 0, shift: (_ column: Int, _ room: Int) -> Int
  ) -> MathematicsBox {
    let count = rows.reduce(0) { max($0, $1.count) }
    let widths = (0..<count).map { column in rows.reduce(0) { max($0, $1[column].columns) } }
    let lines = rows.map { boxes -> (box: MathematicsBox, column: Int) in
      var line = MathematicsBox()
      var start = 0
      for (column, box) in boxes.enumerated() {
        line.add(box, column: start + shift(column, widths[column] - box.columns))
        start += widths[column] + Self.gap
      }
      line.columns = max(line.columns, start - Self.gap)
      return (line, 0)
    }
    return MathematicsBox.stack(lines, gap: lines.contains { $0.box.rows > 1 } ? 1 : rowGap)
  }

  // MARK: Cases

  /// A function piece by piece, after a tall brace; in one row between braces.
  func cases(_ cases: [Mathematics.Case]) -> MathematicsBox {
    let rows = cases.enumerated().map { index, piece -> [MathematicsBox] in
      let value = part(2 * index, form: inner).box(piece.value)
      guard let condition = piece.condition else { return [value, MathematicsBox("otherwise")] }
      var words = MathematicsBox("if")
      let layout = part(2 * index + 1, form: form.isFlat ? form : .row)
      words.add(layout.box(condition), column: words.columns + 1)
      return [value, words]
    }
    guard !form.isFlat, rows.count > 1 else {
      var inside = MathematicsBox()
      for (index, row) in rows.enumerated() {
        if index > 0 { inside.append(MathematicsBox(";")) }
        inside.append(row[0], gap: index > 0 ? 1 : 0)
        inside.append(row[1], gap: 1)
      }
      return bracketed(inside, .curly).sealed(.inner)
    }
    // The tip of the brace has a row of its own between two cases.
    let table = table(rows, rowGap: form == .display && rows.count == 2 ? 1 : 0) { _, _ in 0 }
    var result = BracketMarks(.curly, glyphs)
      .box(isLeft: true, ascent: table.ascent, descent: table.descent)
    result.add(table, column: result.columns + 1)
    return result.sealed(.inner)
  }
}

extension Mathematics {
  /// Whether it is a number, perhaps with a sign.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number: true
    case .row(let items):
      items.allSatisfy {
        switch $0 {
        case .number, .operator("−"), .operator("-"): true
        default: false
        }
      }
    default: false
    }
  }
}
