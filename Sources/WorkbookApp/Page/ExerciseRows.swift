internal import Cells
internal import Coursework

/// Lays an exercise out as rows: the task, what is given, each question with the entry for
/// its answer, the verdict under the answer it belongs to, the hints.
struct ExerciseRows {
  let session: ExerciseSession
  /// The exercise's position among the exercises of the page.
  let index: Int
  let block: Int
  let focus: PageRow.Target?
  /// The answers that are being put together; the others stand as they were judged.
  var entries: [PageRow.Target: any AnswerEntry] = [:]
  let columns: Int
  let glyphs: Glyphs

  func rows() -> [PageRow] {
    var rows = heading()
    rows += flow([Span(session.exercise.ask)])
    for line in session.variant.given {
      rows += flow([Span(line, Style(.code))], indent: 2)
    }
    for question in session.variant.questions.indices {
      rows += self.rows(of: question)
      // Help stands where the student works, not at the end of the exercise.
      if question == current { rows += help() }
    }
    if session.verdicts.indices.contains(where: { session.isOutOfTries($0) }) {
      rows += flow([Span("v starts it anew, with all its tries.", .faint)], indent: 2)
    }
    if session.isSolved {
      rows += flow(
        [Span("Solved. ", Style(.correct, .bold)), Span("v gives other numbers.", .faint)],
        indent: 2)
    }
    return rows
  }

  /// The question that the student is at.
  private var current: Int {
    if let focus, focus.exercise == index { return focus.question }
    return session.nextQuestion ?? session.verdicts.count - 1
  }

  private func heading() -> [PageRow] {
    let tally = "\(session.rightCount)/\(session.verdicts.count)"
    let mark = session.isSolved ? " ✓" : ""
    let title = "Exercise: \(session.exercise.title)"
    let room = columns - TextWidth.columns(of: glyphs.spelled(tally + mark)) - 1
    var spans = [Span(glyphs.spelled("▸ "), Style(.key, .bold))]
    let lines = TextFlow.lines(
      [Span(title, Style(.heading, .bold))], columns: max(8, room - 2), glyphs: glyphs)
    spans += lines.first?.spans ?? []
    let used = TextWidth.columns(of: TextLine(spans).text)
    spans.append(Span(String(repeating: " ", count: max(1, room - used + 1))))
    spans.append(
      Span(tally + mark, Style(session.isSolved ? .correct : .faint, session.isSolved ? .bold : []))
    )
    let rest = lines.dropFirst().map { PageRow(TextLine([Span("  ")] + $0.spans), block: block) }
    return [PageRow(TextLine(spans), block: block)] + rest
  }

  private func flow(_ spans: [Span], indent: Int = 0) -> [PageRow] {
    let pad = String(repeating: " ", count: indent)
    return TextFlow.lines(spans, columns: max(1, columns - indent), glyphs: glyphs).map {
      PageRow(TextLine([Span(pad)] + $0.spans), block: block)
    }
  }

  // MARK: Questions

  private func rows(of question: Int) -> [PageRow] {
    let asked = session.variant.questions[question]
    let target = PageRow.Target(exercise: index, question: question)
    let entry =
      entries[target]
      ?? AnswerEntries.entry(for: asked.form, resuming: session.answers[question])
    let room = EntryRoom(
      label: "\(question + 1) \(asked.label)", isOnly: session.variant.questions.count == 1,
      columns: columns, glyphs: glyphs, isFocused: focus == target,
      mark: entry.isJudged ? mark(of: session.verdicts[question]) : nil)
    let rows = entry.rows(in: room).map { PageRow($0, block: block, target: target) }
    return rows + (session.verdicts[question].map { verdictRows($0) } ?? [])
  }

  /// The sign of a verdict; colour is never alone.
  private func mark(of verdict: Verdict?) -> Span? {
    switch verdict?.outcome {
    case .right: Span(" ✓", Style(.correct, .bold))
    case .wrong: Span(" ✗", Style(.wrong, .bold))
    case .noted: Span(" …", Style(.focus, .bold))
    case .moreDigits, .unreadable: Span(" ?", Style(.warning, .bold))
    case nil: nil
    }
  }

  private func verdictRows(_ verdict: Verdict) -> [PageRow] {
    let role: Role =
      switch verdict.outcome {
      case .right: .correct
      case .wrong: .wrong
      case .noted: .focus
      case .moreDigits, .unreadable: .warning
      }
    return verdict.sentences.flatMap { flow([Span($0, Style(role))], indent: 2) }
  }

  // MARK: Help

  private func help() -> [PageRow] {
    var rows: [PageRow] = []
    for (position, hint) in session.exercise.hints.prefix(session.hintsShown).enumerated() {
      rows += flow(
        [Span("Hint \(position + 1): ", Style(.key, .bold)), Span(hint)], indent: 2)
    }
    if session.isSolutionShown {
      rows += flow([Span("Solution", Style(.key, .bold))], indent: 2)
      for line in session.variant.workedSolution {
        rows += flow([Span(line, Style(.code))], indent: 2)
      }
    }
    return rows
  }
}
