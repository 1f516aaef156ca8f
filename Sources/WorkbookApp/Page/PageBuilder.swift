internal import Cells
internal import Coursework
internal import Formulas

/// Lays a lesson out as rows of a width. Pure: the same lesson, answers and width give the same rows.
struct PageBuilder {
  let lesson: Lesson
  /// The exercises in their order, as the student has them.
  let sessions: [ExerciseSession]
  /// The question that has the cursor.
  let focus: PageRow.Target?
  /// The answers that are being put together.
  var entries: [PageRow.Target: any AnswerEntry] = [:]
  let columns: Int
  let glyphs: Glyphs
  /// Whether plots are told in words instead of drawn, for readers of plain text.
  var isInWords = false

  /// The rows of each block of prose, which only a new width changes; empty for exercises and notes.
  func prose() -> [[PageRow]] {
    lesson.blocks.enumerated().map { index, block in
      switch block {
      case .paragraph(let paragraph):
        return lines(of: paragraph).map { PageRow($0, block: index) }
      case .formula(let formulas):
        return lines(of: formulas).map { PageRow($0, block: index) }
      case .plot(let declaration):
        let picture = PlotRows(declaration: declaration, columns: columns, glyphs: glyphs)
        return (isInWords ? picture.words() : picture.rows()).map { PageRow($0, block: index) }
      case .inset(let concepts):
        let inset = InsetRows(
          concepts: concepts, columns: columns, glyphs: glyphs, hasKeys: !isInWords)
        return inset.rows().map { PageRow($0, block: index) }
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
      case .paragraph, .formula, .plot, .inset: part = prose[index]
      case .exercise:
        let builder = ExerciseRows(
          session: sessions[exercise], index: exercise, block: index, focus: focus,
          entries: entries, columns: columns, glyphs: glyphs)
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

  /// Formulas set as in print, those without names together; in words a line each.
  private func lines(of formulas: [FormulaLine]) -> [TextLine] {
    if isInWords { return formulas.flatMap { labelled(plain($0.assignment), $0.label) } }
    var lines: [TextLine] = []
    var unnamed: [Assignment] = []
    func set(_ assignments: [Assignment]) -> [TextLine] {
      assignments.isEmpty
        ? []
        : FormulaLinesOnPage(assignments: assignments, columns: columns, glyphs: glyphs).lines
    }
    for formula in formulas {
      if formula.label == nil {
        unnamed.append(formula.assignment)
      } else {
        lines += set(unnamed) + labelled(set([formula.assignment]), formula.label)
        unnamed = []
      }
    }
    return lines + set(unnamed)
  }

  private func plain(_ assignment: Assignment) -> [TextLine] {
    TextFlow.lines(
      [Span(assignment.printed(), Style(.code, .bold))], columns: max(1, columns - 2),
      indent: 4, glyphs: glyphs
    ).map { TextLine([Span("  ")] + $0.spans) }
  }

  /// A formula with its name at the end of its last line where there is room, else below.
  private func labelled(_ formula: [TextLine], _ label: String?) -> [TextLine] {
    guard let label else { return formula }
    var lines = formula
    let used = TextWidth.columns(of: glyphs.spelled(lines.last?.text ?? ""))
    let width = TextWidth.columns(of: glyphs.spelled(label))
    if used + 3 + width <= columns, let last = lines.popLast() {
      let gap = String(repeating: " ", count: columns - used - width)
      return lines + [TextLine(last.spans + [Span(gap), Span(label, .faint)])]
    }
    let below = TextFlow.lines(
      [Span(label, .faint)], columns: max(1, columns - 4), glyphs: glyphs)
    return lines + below.map { TextLine([Span("    ")] + $0.spans) }
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
    let spans = inlines.map { Span($0.text, Self.style(of: $0, base: base)) }
    let lines = TextFlow.lines(spans, columns: max(1, columns - indent), glyphs: glyphs)
    guard indent > 0 else { return lines }
    return lines.map { TextLine([Span(String(repeating: " ", count: indent))] + $0.spans) }
  }

  private static func style(of inline: Inline, base: Style) -> Style {
    var style =
      switch inline.voice {
      case .plain: base
      case .strong: Style(.term, .bold)
      case .emphasis: Style(base.role, .underline)
      case .code: Style(.code, base.emphasis)
      case .link: Style(.term, .underline)
      }
    if inline.link != nil { style.emphasis.insert(.underline) }
    return style
  }
}
