/// Reads an exercise block.
enum ExerciseReader {
  /// The kinds of exercise by the word in lesson files. A new kind is one line here.
  private static let kinds:
    [String: @Sendable (inout BlockTable, ExerciseContext) -> (any ExerciseKind)?] = [
      "steps": { table, _ in StepsExercise(reading: &table) },
      "number": { table, _ in NumberExercise.read(&table) },
      "truth": { table, _ in TruthExercise(reading: &table) },
      "order": { table, _ in OrderExercise(reading: &table) },
      "match": { table, _ in MatchExercise(reading: &table) },
      "choice": { table, _ in ChoiceExercise(reading: &table) },
      "mistake": { table, _ in MistakeReader.read(&table) },
      "write": { table, _ in WriteExercise(reading: &table) },
      "bug": { table, _ in BugExercise(reading: &table) },
      "predict": { PredictExercise(reading: &$0, context: $1) },
      "tune": { TuneExercise(reading: &$0, context: $1) },
    ]

  /// The exercise in a block; nil, with the reasons reported, when it cannot be taken.
  /// `concepts` are its lesson's, for an exercise that names none; `form` supplies what a block of
  /// its own word leaves out; `context` has the lesson's experiments. What its kind needs is read
  /// only when the exercise is first asked for, unless the whole is to be read.
  static func read(
    _ table: inout BlockTable, lesson: String, concepts: [String] = [],
    as form: ShortExercise? = nil, context: ExerciseContext = ExerciseContext(),
    depth: ReadingDepth = .whole
  ) -> Exercise? {
    guard table.isReadable else { return nil }
    form?.supply(&table)
    let id = table.text("id", example: "\"three-steps\"")
    let title = table.optionalText("title")
    let ask = table.text("ask", example: "\"Three steps of gradient descent, by hand.\"")
    let hints = table.texts("hints")
    let own = table.texts("concepts")
    let hasCalculator = table.value("calculator") == nil || table.truth("calculator")
    guard let word = table.text("kind", example: "\"steps\"") else { return nil }
    guard let read = kinds[word] else {
      let known = kinds.keys.sorted()
      let hint = NearestWord.to(word, among: known) ?? known.joined(separator: ", ")
      table.report("There is no exercise of the kind “\(word)”. Write: \(hint)", at: "kind")
      return nil
    }
    if let id, !isID(id) {
      table.report(
        "“\(id)” is no exercise id. Write small letters and hyphens: three-steps", at: "id")
      return nil
    }
    let reading: Later<any ExerciseKind>
    switch depth {
    case .whole:
      let kind = read(&table, context)
      table.reportUnknownKeys()
      guard let kind else { return nil }
      reading = Later(made: kind)
    case .asNeeded:
      let unread = table
      reading = Later {
        var table = unread
        return read(&table, context) ?? UnreadableExercise(diagnostics: table.diagnostics)
      }
    }
    guard let id, let ask else { return nil }
    return Exercise(
      id: id, lesson: lesson, title: title ?? id.split(separator: "-").joined(separator: " "),
      ask: ask, hints: hints, reading: reading, concepts: own.isEmpty ? concepts : own,
      hasCalculator: hasCalculator)
  }

  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 40
      && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
