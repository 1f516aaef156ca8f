internal import Cells
internal import Formulas
internal import Plots

/// The lines of a calculation set as in print, as lines of a page.
struct FormulaLinesOnPage {
  let assignments: [Assignment]
  let columns: Int
  let glyphs: Glyphs

  /// The most rows that are looked for on a page.
  private static let mostRows = 40
  private static let indent = 2

  /// The set lines; plain text where there is no room for them as in print.
  var lines: [TextLine] {
    let room = max(1, columns - Self.indent)
    let view = FormulaView(items: assignments.map { FormulaView.Item(Mathematics($0)) })
    let rows = min(Self.mostRows, 6 * max(1, assignments.count))
    var canvas = Canvas(size: Size(columns: room, rows: rows), glyphs: glyphs)
    canvas.draw(view, in: canvas.bounds)
    let drawn = (0..<rows).map { row in (0..<room).map { canvas[$0, row] } }
      .map { cells in (cells, cells.firstIndex { $0.character != " " }) }
    guard canvas.zones.contains(where: { $0.name == "formula" }),
      let left = drawn.compactMap(\.1).min(),
      let top = drawn.firstIndex(where: { $0.1 != nil }),
      let bottom = drawn.lastIndex(where: { $0.1 != nil })
    else { return plain }
    return drawn[top...bottom].map { cells, _ in
      let text = String(cells.dropFirst(left).filter { !$0.isContinuation }.map(\.character))
      let trimmed = text.reversed().drop { $0 == " " }.reversed()
      return TextLine([Span("  "), Span(String(trimmed), Style(.code, .bold))])
    }
  }

  private var plain: [TextLine] {
    assignments.flatMap { assignment in
      TextFlow.lines(
        [Span(assignment.printed(), Style(.code, .bold))], columns: max(1, columns - Self.indent),
        indent: 4, glyphs: glyphs
      ).map { TextLine([Span("  ")] + $0.spans) }
    }
  }
}
