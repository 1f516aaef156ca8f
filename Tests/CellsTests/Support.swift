import Cells

/// The sizes that break careless drawing, each with each.
let tinySizes: [Size] = [0, 1, 2, 3, 5, 10].flatMap { columns in
  [0, 1, 2, 3, 5, 10].map { Size(columns: columns, rows: $0) }
}

/// The characters of a canvas, a string a row, with every space.
func rows(_ canvas: Canvas) -> [String] {
  (0..<canvas.size.rows).map { row in
    (0..<canvas.size.columns).reduce(into: "") { line, column in
      let cell = canvas[column, row]
      if !cell.isContinuation { line.append(cell.character) }
    }
  }
}

/// What is wrong with the halves of wide characters on a canvas; empty when nothing is.
func brokenHalves(_ canvas: Canvas) -> [String] {
  var found: [String] = []
  for row in 0..<canvas.size.rows {
    for column in 0..<canvas.size.columns {
      let cell = canvas[column, row]
      let isWide = !cell.isContinuation && TextWidth.columns(of: cell.character) == 2
      if isWide, !canvas[column + 1, row].isContinuation {
        found.append("no right half of \(cell.character) at \(column), \(row)")
      }
      if cell.isContinuation,
        column == 0 || TextWidth.columns(of: canvas[column - 1, row].character) != 2
      {
        found.append("no left half at \(column), \(row)")
      }
    }
  }
  return found
}
