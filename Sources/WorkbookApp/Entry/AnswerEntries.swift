internal import Coursework

/// The entry for each form of answer.
enum AnswerEntries {
  /// More boxes than these are one long field.
  static let mostBoxes = 240

  /// An empty entry, or one with the answer that the log has.
  static func entry(for form: Question.Form, resuming answer: String? = nil) -> any AnswerEntry {
    switch form {
    case .number, .percent: FieldEntry(resuming: answer)
    case .formula: FieldEntry(example: form.example, resuming: answer)
    case .choice(let options), .line(let options): ChoiceEntry(options, resuming: answer)
    case .vector(let count) where count <= mostBoxes: VectorEntry(count: count, resuming: answer)
    case .matrix(let rows, let columns)
    where rows <= mostBoxes && columns <= mostBoxes && rows * columns <= mostBoxes:
      MatrixEntry(rows: rows, columns: columns, resuming: answer)
    case .vector, .matrix: FieldEntry(example: form.example, resuming: answer)
    case .order(let items): OrderEntry(items, resuming: answer)
    case .match(let left, let right): MatchEntry(left: left, right: right, resuming: answer)
    case .settings(let names): SettingsEntry(names, resuming: answer)
    case .curve(let places, let start, let paper):
      CurveEntry(places, start: start, paper: paper, resuming: answer)
    }
  }
}
