internal import Cells

extension Canvas {
  /// What is drawn, as a line of text each row.
  var lines: [TextLine] {
    (0..<size.rows).map { row in
      var spans: [Span] = []
      for column in 0..<size.columns where !self[column, row].isContinuation {
        let cell = self[column, row]
        if spans.last?.style == cell.style {
          spans[spans.count - 1].text.append(cell.character)
        } else {
          spans.append(Span(String(cell.character), cell.style))
        }
      }
      return TextLine(spans)
    }
  }
}
