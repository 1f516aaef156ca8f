internal import Cells
internal import Coursework

/// Lays out “What you need”: terms that the page builds on and that no lesson introduces yet. It
/// never takes more than eight rows: terms that are left over are named in the last of them.
struct InsetRows {
  let concepts: [Concept]
  let columns: Int
  let glyphs: Glyphs
  /// Whether a key can show the rest; on paper there is none.
  var hasKeys = true

  static let mostRows = 8

  func rows() -> [TextLine] {
    var rows = [TextLine("What you need", Style(.heading, .bold))]
    for (index, concept) in concepts.enumerated() {
      let own = flow(
        [Span(concept.term, Style(.term, .bold)), Span(": ", .text)]
          + concept.definitionSpans)
      let isLast = index == concepts.count - 1
      guard rows.count + own.count + (isLast ? 0 : 1) <= Self.mostRows else {
        return rows + rest(concepts[index...], room: Self.mostRows - rows.count)
      }
      rows += own
    }
    return rows
  }

  /// The terms alone, for as many as there is room for.
  private func rest(_ concepts: ArraySlice<Concept>, room: Int) -> [TextLine] {
    let names = concepts.map(\.term).joined(separator: ", ")
    let text = "also: \(names)" + (hasKeys ? " (t explains)" : "")
    return Array(flow([Span(text, .faint)]).prefix(room))
  }

  private func flow(_ spans: [Span]) -> [TextLine] {
    TextFlow.lines(spans, columns: max(1, columns - 2), indent: 2, glyphs: glyphs).map {
      TextLine([Span("│ ", Style(.border))] + $0.spans)
    }
  }
}
