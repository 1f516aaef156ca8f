internal import Cells

/// One box of a box plot, three rows high or in a single row.
struct BoxDrawing {
  let row: Int
  let isTall: Bool
  let style: Style
  let clip: Rect

  /// Draws the box; `place` says how far across a value lies.
  func draw<S: Surface>(_ box: BoxSummary, on surface: inout S, place: (Double) -> Double) {
    let (left, right) = (cell(place(box.box.lowerBound)), cell(place(box.box.upperBound)))
    let median = cell(place(box.median))
    drawWhisker(on: &surface, from: left, to: cell(place(box.whiskers.lowerBound)), cap: "├")
    drawWhisker(on: &surface, from: right, to: cell(place(box.whiskers.upperBound)), cap: "┤")
    if isTall {
      drawTall(on: &surface, left, median, right)
    } else {
      drawFlat(on: &surface, left, median, right)
    }
    var last: Int?
    for outlier in box.outliers {
      // Values in one cell are one mark.
      let at = place(outlier)
      if cell(at) == last { continue }
      last = cell(at)
      surface.marker(.ring, at: Place(at, Double(row) + 0.5), style: style, in: clip)
    }
  }

  /// A whisker from a side of the box, with a cap at its end.
  private func drawWhisker<S: Surface>(
    on surface: inout S, from side: Int, to end: Int, cap: Character
  ) {
    guard end != side else { return }
    surface.wire([(side, row), (end, row)], style: style)
    surface.marker(.character(cap), at: Place(column: end, row: row), style: style, in: clip)
  }

  private func drawTall<S: Surface>(
    on surface: inout S, _ left: Int, _ median: Int, _ right: Int
  ) {
    let area = Rect(column: left, row: row - 1, columns: right - left + 1, rows: 3)
    surface.box(area, style: style)
    surface.wire([(median, row - 1), (median, row + 1)], style: Style(style.role, .bold))
  }

  private func drawFlat<S: Surface>(
    on surface: inout S, _ left: Int, _ median: Int, _ right: Int
  ) {
    func put(_ mark: Character, _ column: Int, _ style: Style) {
      surface.marker(
        .character(mark), at: Place(column: column, row: row), style: style, in: clip)
    }
    for column in left...max(left, right) { put("=", column, style) }
    put("[", left, style)
    put("]", right, style)
    put(surface.glyphs.hasSymbols ? "┃" : "|", median, Style(.text, .bold))
  }

  private func cell(_ place: Double) -> Int {
    Int(min(max(place, Double(clip.column)), Double(clip.endColumn - 1)).rounded(.down))
  }
}
