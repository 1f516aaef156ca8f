internal import Cells

/// Where page and experiment stand in front of a class: the page as wide as a room reads lines, the
/// experiment with all the rest.
struct PresentLayout: Hashable {
  /// Lines of text longer than this are not read from the last row.
  static let longestLine = 60

  /// The line on top: which lesson, and how far.
  let bar: Rect
  /// The page; empty when the experiment has the whole screen.
  let page: Rect
  /// The title above the experiment, and the experiment; empty when the page has the whole screen.
  let labTitle: Rect
  let lab: Rect
  /// The column between the two, when they stand beside each other.
  let divider: Int?

  init(_ area: Rect, hasLab: Bool, zoom: LessonLayout.Zoom) {
    let (bar, body) = area.splitTop(1)
    self.bar = bar
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    if !hasLab || zoom == .page {
      (page, labTitle, lab, divider) = (body, none, none, nil)
    } else if zoom == .lab {
      (labTitle, lab) = body.splitTop(1)
      (page, divider) = (none, nil)
    } else if area.columns >= 76 || area.rows < 24 {
      let wanted = min(Self.longestLine + 4, max(area.columns * 2 / 5, 39))
      let (left, rest) = body.splitLeft(min(wanted, area.columns / 2))
      page = left
      divider = left.endColumn
      (labTitle, lab) = rest.splitLeft(2).rest.splitTop(1)
    } else {
      let (top, bottom) = body.splitTop(body.rows / 2)
      (labTitle, lab) = top.splitTop(1)
      (page, divider) = (bottom, nil)
    }
  }

  /// The columns that text is set in, with a margin on either side.
  var textColumns: Int { max(1, min(page.columns - 2 * margin, Self.longestLine)) }
  var margin: Int { page.columns >= 60 ? 2 : 1 }
  /// Whether there is room for large letters and for air between lines.
  var isSpacious: Bool { page.rows >= 30 && page.columns >= 44 }
}
