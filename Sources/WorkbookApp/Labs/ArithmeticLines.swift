internal import Cells

/// Lines of arithmetic in a few rows: whole where they fit, else what they are about, how they begin, and
/// what comes out.
enum ArithmeticLines {
  /// Draws the lines from the top; what has no room is shortened.
  static func draw(_ texts: [String], on canvas: inout Canvas, in area: Rect) {
    let lines = lines(texts, columns: area.columns, most: area.rows, glyphs: canvas.glyphs)
    for (row, line) in lines.enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + row, columns: area.columns)
    }
  }

  /// At most so many lines.
  static func lines(_ texts: [String], columns: Int, most: Int, glyphs: Glyphs) -> [TextLine] {
    guard columns > 0, most > 0 else { return [] }
    let whole = texts.map { flow($0, columns, glyphs) }
    if whole.reduce(0, { $0 + $1.count }) <= most { return whole.flatMap { $0 } }
    // Each its share of the rows, the first ones what is left over.
    let kept = texts.prefix(most)
    var lines: [TextLine] = []
    for (index, text) in kept.enumerated() {
      let share = (most - lines.count) / (kept.count - index)
      lines += fitted(text, columns, max(1, share), glyphs)
    }
    return Array(lines.prefix(most))
  }

  private static func flow(_ text: String, _ columns: Int, _ glyphs: Glyphs) -> [TextLine] {
    TextFlow.lines([Span(text, Style(.code))], columns: columns, indent: 2, glyphs: glyphs)
  }

  /// A line with as many of the terms of its longest part as fit.
  private static func fitted(
    _ text: String, _ columns: Int, _ rows: Int, _ glyphs: Glyphs
  ) -> [TextLine] {
    let whole = flow(text, columns, glyphs)
    guard whole.count > rows else { return whole }
    let parts = text.components(separatedBy: " = ")
    guard parts.count > 1, let name = parts.first, let result = parts.last else { return whole }
    let terms = parts.count > 2 ? parts[parts.count - 2].components(separatedBy: " + ") : []
    for count in stride(from: terms.count - 1, through: 1, by: -1) {
      let start = terms.prefix(count).joined(separator: " + ")
      let lines = flow("\(name) = \(start) + … = \(result)", columns, glyphs)
      if lines.count <= rows { return lines }
    }
    return flow("\(name) = \(result)", columns, glyphs)
  }
}

extension String {
  /// The parts between the places where a word stands.
  fileprivate func components(separatedBy word: String) -> [String] {
    split(separator: word, omittingEmptySubsequences: false).map(String.init)
  }
}
