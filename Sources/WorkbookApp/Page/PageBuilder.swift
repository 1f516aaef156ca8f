internal import Cells
internal import Coursework

/// Lays a lesson out as rows of a width. Pure: the same lesson, answers and width give the same rows.
struct PageBuilder {
  let lesson: Lesson
  /// The exercises in their order, as the student has them.
  let sessions: [ExerciseSession]
  /// The question that has the cursor.
  let focus: PageRow.Target?
  let columns: Int
  let glyphs: Glyphs

  /// The rows of each block of prose, which only a new width changes; empty for exercises and notes.
  func prose() -> [[PageRow]] {
    lesson.blocks.enumerated().map { index, block in
      switch block {
      case .paragraph(let paragraph):
        return lines(of: paragraph).map { PageRow($0, block: index) }
      case .formula(let assignments):
        return FormulaLinesOnPage(assignments: assignments, columns: columns, glyphs: glyphs).lines
          .map { PageRow($0, block: index) }
      case .exercise, .note: return []
      }
    }
  }

  /// The whole page, from top to bottom; `prose` where it has been laid out before.
  func rows(prose known: [[PageRow]]? = nil) -> [PageRow] {
    let prose = known ?? prose()
    var rows: [PageRow] = []
    var exercise = 0
    for (index, block) in lesson.blocks.enumerated() {
      let part: [PageRow]
      switch block {
      case .paragraph, .formula: part = prose[index]
      case .exercise:
        let builder = ExerciseRows(
          session: sessions[exercise], index: exercise, block: index, focus: focus,
          columns: columns, glyphs: glyphs)
        part = builder.rows()
        exercise += 1
      case .note: continue
      }
      if !rows.isEmpty, !isTight(index) { rows.append(PageRow(TextLine(), block: index)) }
      rows += part
    }
    return rows
  }

  /// Whether a block stands close below the one before it: items of one list, text below its heading.
  private func isTight(_ index: Int) -> Bool {
    guard index > 0, case .paragraph(let here) = lesson.blocks[index],
      case .paragraph(let before) = lesson.blocks[index - 1]
    else { return false }
    if case .item = here.kind, case .item = before.kind { return true }
    if case .heading = before.kind { return true }
    return false
  }

  private func lines(of paragraph: Paragraph) -> [TextLine] {
    let indent = paragraph.depth * 2
    switch paragraph.kind {
    case .heading(let level):
      let emphasis: Emphasis = level == 1 ? [.bold, .underline] : .bold
      return flow(paragraph.inlines, base: Style(.heading, emphasis), indent: indent)
    case .text: return flow(paragraph.inlines, base: .text, indent: indent)
    case .item(let marker):
      let lead = String(repeating: " ", count: indent) + marker + " "
      let lines = flow(
        paragraph.inlines, base: .text, indent: TextWidth.columns(of: glyphs.spelled(lead)))
      return lines.enumerated().map { index, line in
        guard index == 0 else { return line }
        return TextLine([Span(lead, Style(.term, .bold))] + line.spans.dropFirst())
      }
    case .quote:
      return flow(paragraph.inlines, base: .text, indent: indent + 2).map { line in
        TextLine([Span("│ ", Style(.border))] + line.spans.dropFirst())
      }
    case .code:
      return paragraph.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map {
          TextLine([Span(String(repeating: " ", count: indent)), Span(String($0), Style(.code))])
        }
    case .rule:
      return [
        TextLine(String(repeating: glyphs.spelled("─"), count: max(1, columns)), Style(.border))
      ]
    }
  }

  /// Prose as lines, all of them indented alike.
  private func flow(_ inlines: [Inline], base: Style, indent: Int) -> [TextLine] {
    let spans = inlines.map { Span($0.text, Self.style(of: $0.voice, base: base)) }
    let lines = TextFlow.lines(spans, columns: max(1, columns - indent), glyphs: glyphs)
    guard indent > 0 else { return lines }
    return lines.map { TextLine([Span(String(repeating: " ", count: indent))] + $0.spans) }
  }

  private static func style(of voice: Inline.Voice, base: Style) -> Style {
    switch voice {
    case .plain: base
    case .strong: Style(.term, .bold)
    case .emphasis: Style(base.role, .underline)
    case .code: Style(.code, base.emphasis)
    case .link: Style(.term, .underline)
    }
  }
}
