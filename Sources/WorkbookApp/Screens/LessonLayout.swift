internal import Cells

/// Where page and experiment stand. Beside each other where both are wide enough to read, else the
/// experiment above the page; one of them alone when it has the whole screen.
struct LessonLayout: Hashable {
  enum Zoom: Hashable { case none, page, lab }

  /// The title above the page, one row.
  let pageTitle: Rect
  let page: Rect
  /// The title above the experiment; empty when it is not in view.
  let labTitle: Rect
  let lab: Rect
  /// The column of the line between the two, when they stand beside each other.
  let divider: Int?

  /// Lines of prose longer than this are hard to follow.
  static let longestLine = 72

  init(_ area: Rect, hasLab: Bool, zoom: Zoom) {
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    if !hasLab || zoom == .page {
      (pageTitle, page) = Self.titled(area)
      (labTitle, lab, divider) = (none, none, nil)
    } else if zoom == .lab {
      (labTitle, lab) = Self.titled(area)
      (pageTitle, page, divider) = (none, none, nil)
    } else if area.columns >= 76 || area.rows < 24 {
      let width = min((area.columns - 1) / 2, Self.longestLine + 1)
      let (left, rest) = area.splitLeft(width)
      let right = rest.splitLeft(1).rest
      (pageTitle, page) = Self.titled(left)
      (labTitle, lab) = Self.titled(right)
      divider = left.endColumn
    } else {
      let (top, bottom) = area.splitTop(area.rows / 2)
      (labTitle, lab) = Self.titled(top)
      (pageTitle, page) = Self.titled(bottom)
      divider = nil
    }
  }

  private static func titled(_ area: Rect) -> (title: Rect, content: Rect) {
    let (title, rest) = area.splitTop(1)
    return (title, rest.splitLeft(0).rest)
  }

  /// The columns that prose is set in.
  var proseColumns: Int { max(1, min(page.columns - 1, Self.longestLine)) }
}
