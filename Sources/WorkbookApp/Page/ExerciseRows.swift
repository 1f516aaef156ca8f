internal import Cells
internal import Coursework

/// Lays an exercise out as rows: the task, what is given, each question with its field or options,
/// the verdict under the answer it belongs to, the hints.
struct ExerciseRows {
  let session: ExerciseSession
  /// The exercise's position among the exercises of the page.
  let index: Int
  let block: Int
  let focus: PageRow.Target?
  let columns: Int
  let glyphs: Glyphs

  /// The columns of a field.
  static let fieldColumns = 10

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

  private func flow(_ spans: [Span], indent: Int = 0, target: PageRow.Target? = nil) -> [PageRow] {
    let pad = String(repeating: " ", count: indent)
    return TextFlow.lines(spans, columns: max(1, columns - indent), glyphs: glyphs).map {
      PageRow(TextLine([Span(pad)] + $0.spans), block: block, target: target)
    }
  }

  // MARK: Questions

  private func rows(of question: Int) -> [PageRow] {
    let asked = session.variant.questions[question]
    let target = PageRow.Target(exercise: index, question: question)
    var rows: [PageRow]
    switch asked.form {
    case .number, .percent: rows = numberRows(asked, question, target)
    case .choice(let options), .line(let options):
      rows = choiceRows(asked, options, question, target)
    default: rows = textRows(asked, question, target)
    }
    if let verdict = session.verdicts[question] { rows += verdictRows(verdict) }
    return rows
  }

  private func isFocused(_ question: Int) -> Bool {
    focus?.exercise == index && focus?.question == question
  }

  private func numberRows(_ asked: Question, _ question: Int, _ target: PageRow.Target) -> [PageRow]
  {
    // The field stands at the right of the label's last line, with a mark behind it.
    let fieldStart = max(4, columns - Self.fieldColumns - 2)
    let style = isFocused(question) ? Style(.focus, .bold) : Style.text
    let labels = TextFlow.lines(
      [Span("\(question + 1) \(asked.label)", style)], columns: max(8, fieldStart - 1), indent: 2,
      glyphs: glyphs)
    return labels.enumerated().map { position, line in
      guard position == labels.count - 1 else {
        return PageRow(line, block: block, target: target)
      }
      let used = TextWidth.columns(of: line.text)
      let answer = session.answers[question] ?? ""
      let (mark, markStyle) = self.mark(of: session.verdicts[question])
      let padded = String(answer.prefix(Self.fieldColumns)).padded(to: Self.fieldColumns)
      return PageRow(
        TextLine(
          line.spans + [
            Span(String(repeating: " ", count: max(0, fieldStart - used))),
            Span(padded, Style(.text, .underline)), Span(mark, markStyle),
          ]), block: block, target: target,
        field: fieldStart...(fieldStart + Self.fieldColumns - 1))
    }
  }

  /// A field as wide as the page below what is asked, for answers longer than a number.
  private func textRows(_ asked: Question, _ question: Int, _ target: PageRow.Target) -> [PageRow] {
    let style = isFocused(question) ? Style(.focus, .bold) : Style.text
    var rows = flow([Span("\(question + 1) \(asked.label)", style)], target: target)
    for (sign, text) in asked.form.legend {
      rows += flow([Span("\(sign)) ", Style(.key, .bold)), Span(text)], indent: 3, target: target)
    }
    if let example = asked.form.example, isFocused(question) {
      rows += flow([Span(example, .faint)], indent: 2, target: target)
    }
    let width = max(4, columns - 5)
    let (mark, markStyle) = self.mark(of: session.verdicts[question])
    let answer = String((session.answers[question] ?? "").prefix(width)).padded(to: width)
    rows.append(
      PageRow(
        TextLine([Span("  "), Span(answer, Style(.text, .underline)), Span(mark, markStyle)]),
        block: block, target: target, field: 2...(width + 1)))
    return rows
  }

  private func choiceRows(
    _ asked: Question, _ options: [String], _ question: Int, _ target: PageRow.Target
  ) -> [PageRow] {
    let isFocused = isFocused(question)
    var rows =
      session.variant.questions.count > 1
      ? flow(
        [Span("\(question + 1) \(asked.label)", isFocused ? Style(.focus, .bold) : .text)],
        target: target) : []
    let chosen = session.answers[question].flatMap {
      Self.position(of: $0, count: options.count)
    }
    for (position, option) in options.enumerated() {
      let isUnder = isFocused && focus?.option == position
      let letter = Self.letter(position)
      let (mark, markStyle) =
        chosen == position ? self.mark(of: session.verdicts[question]) : ("", Style.text)
      rows += flow(
        [
          Span(isUnder ? "▸" : "·", Style(isUnder ? .focus : .faint, .bold)),
          Span("\u{20}\(letter)) ", Style(.key, .bold)),
          Span(option, isUnder ? Style(.focus, .bold) : .text), Span(mark, markStyle),
        ], indent: 1,
        target: PageRow.Target(exercise: index, question: question, option: position))
    }
    return rows
  }

  static func letter(_ position: Int) -> String { String(Array("abcdefghi")[min(8, position)]) }

  static func position(of answer: String, count: Int) -> Int? {
    (0..<min(9, count)).first { letter($0) == answer.lowercased() || "\($0 + 1)" == answer }
  }

  /// The sign of a verdict; colour is never alone.
  private func mark(of verdict: Verdict?) -> (String, Style) {
    switch verdict?.outcome {
    case .right: (" ✓", Style(.correct, .bold))
    case .wrong: (" ✗", Style(.wrong, .bold))
    case .noted: (" …", Style(.focus, .bold))
    case .moreDigits, .unreadable: (" ?", Style(.warning, .bold))
    case nil: ("", .text)
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

extension String {
  /// The text with spaces behind it up to a width.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }
}
