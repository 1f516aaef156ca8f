internal import Cells
internal import Coursework
internal import Plots

/// Sets a lesson's items for a projector: bold, few words a line, air between the lines where there is
/// room for it.
struct PresentType {
  let plan: PresentPlan
  let columns: Int
  let isSpacious: Bool
  let glyphs: Glyphs

  /// The rows of every item.
  func rows() -> [[TextLine]] {
    let builder = PageBuilder(
      lesson: plan.lesson, sessions: [], focus: nil, columns: columns, glyphs: glyphs)
    let prose = builder.prose().map { $0.map(\.line) }
    return plan.items.map { item in
      switch item.content {
      case .title: title
      case .block: rows(of: plan.lesson.blocks[item.block], prose[item.block])
      case .question(let exercise): question(exercise)
      case .step(let exercise, let line): step(exercise, line)
      }
    }
  }

  private func rows(of block: LessonBlock, _ lines: [TextLine]) -> [TextLine] {
    guard case .paragraph = block else { return lines.map(bold) }
    return spaced(lines.map(bold))
  }

  /// A heading, in large letters where it has a page to itself and the room.
  func heading(_ text: String, isLarge: Bool, room: Int) -> [TextLine] {
    if isLarge, isSpacious,
      let lines = BigLetters.lines(
        text, columns: columns, most: 2, style: Style(.heading, .bold), glyphs: glyphs),
      lines.count <= room
    {
      return lines
    }
    return TextFlow.lines(
      [Span(text, Style(.heading, [.bold, .underline]))], columns: columns, glyphs: glyphs)
  }

  // MARK: Title

  private var title: [TextLine] {
    let large =
      isSpacious
      ? BigLetters.lines(
        plan.lesson.title, columns: columns, most: 4, style: Style(.heading, .bold),
        glyphs: glyphs) : nil
    let lines =
      large
      ?? TextFlow.lines(
        [Span(plan.lesson.title, Style(.heading, [.bold, .underline]))], columns: columns,
        glyphs: glyphs)
    return lines + [TextLine()]
      + flow([Span("\(plan.lesson.id), about \(plan.lesson.minutes) minutes", .faint)])
  }

  // MARK: Exercises

  private func question(_ exercise: Int) -> [TextLine] {
    let (own, variant) = (plan.lesson.exercises[exercise], plan.variants[exercise])
    var lines = spaced(flow([Span(own.ask, Style(.text, .bold))]))
    if !variant.given.isEmpty {
      lines += [TextLine()]
      lines += variant.given.flatMap { flow([Span($0, Style(.code, .bold))], indent: 2) }
    }
    for question in variant.questions where question.confidenceIn == nil {
      lines += [TextLine()]
      lines += flow([Span("? ", Style(.key, .bold)), Span(question.label, Style(.text, .bold))])
      lines += question.form.legend.flatMap { entry in
        flow([Span("\(entry.sign)  ", Style(.key, .bold)), Span(entry.text, .text)], indent: 3)
      }
    }
    return lines
  }

  private func step(_ exercise: Int, _ line: Int) -> [TextLine] {
    let variant = plan.variants[exercise]
    let solution = plan.solutions[exercise]
    guard solution.indices.contains(line) else { return [] }
    // A calculation has a line for every question: what is asked stands above what comes out.
    let isByStep = solution.count == variant.questions.count && solution.count > 1
    let label =
      isByStep
      ? flow([Span("\(line + 1) \(variant.questions[line].label)", Style(.heading, .bold))]) : []
    return label + spaced(flow([Span(solution[line], Style(.code, .bold))], indent: 2))
  }

  // MARK: Lines

  private func flow(_ spans: [Span], indent: Int = 0) -> [TextLine] {
    let pad = String(repeating: " ", count: indent)
    return TextFlow.lines(spans, columns: max(1, columns - indent), glyphs: glyphs).map {
      indent == 0 ? $0 : TextLine([Span(pad)] + $0.spans)
    }
  }

  private func bold(_ line: TextLine) -> TextLine {
    TextLine(
      line.spans.map { span in
        var span = span
        span.style.emphasis.insert(.bold)
        return span
      })
  }

  /// Lines with an empty row between any two.
  private func spaced(_ lines: [TextLine]) -> [TextLine] {
    guard isSpacious, lines.count > 1 else { return lines }
    return Array(lines.flatMap { [TextLine(), $0] }.dropFirst())
  }
}
