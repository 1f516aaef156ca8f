internal import Cells
internal import Coursework

/// A page is three screens of prose at most, beside its experiment at 80x24. Exercises, formulas,
/// plots, insets and notes are not counted.
struct ProseLengthCheck: LessonChecker {
  static let screen = Size(columns: 80, rows: 24)
  static let mostScreens = 3

  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    let layout = LessonLayout(
      // The footer is not the page's.
      Rect(Size(columns: Self.screen.columns, rows: Self.screen.rows - 1)),
      hasLab: lesson.lab != nil, zoom: .none)
    let blocks = lesson.blocks.indices.filter {
      if case .paragraph = lesson.blocks[$0] { true } else { false }
    }
    var prose = lesson
    prose.blocks = blocks.map { lesson.blocks[$0] }
    let rows = PageBuilder(
      lesson: prose, sessions: [], focus: nil, columns: layout.proseColumns, glyphs: .unicode
    ).rows()
    let most = Self.mostScreens * layout.page.rows
    guard rows.count > most else { return [] }
    let tenths = (rows.count * 10 + layout.page.rows - 1) / layout.page.rows
    return [
      lesson.place(ofBlock: blocks[rows[most].block]).fault(
        "The prose is \(rows.count - most) rows too long, from here on: it has \(rows.count) rows, "
          + "\(tenths / 10).\(tenths % 10) screens of \(Self.screen), and may have \(most), "
          + "\(Self.mostScreens) screens. Say it in fewer words.")
    ]
  }
}
