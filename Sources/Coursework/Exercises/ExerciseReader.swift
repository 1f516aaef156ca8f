/// Reads an exercise block.
enum ExerciseReader {
  /// The kinds of exercise by the word in lesson files. A new kind is one line here.
  private static let kinds: [String: @Sendable (inout BlockTable) -> (any ExerciseKind)?] = [
    "steps": { StepsExercise(reading: &$0) },
    "number": { NumberExercise.read(&$0) },
    "truth": { TruthExercise(reading: &$0) },
    "order": { OrderExercise(reading: &$0) },
    "match": { MatchExercise(reading: &$0) },
    "choice": { ChoiceExercise(reading: &$0) },
    "mistake": { MistakeReader.read(&$0) },
    "write": { WriteExercise(reading: &$0) },
    "bug": { BugExercise(reading: &$0) },
  ]

  /// The kinds that run an experiment of the lesson; a new one is one line here.
  private static let kindsWithLabs:
    [String: @Sendable (inout BlockTable, ExerciseContext) -> (any ExerciseKind)?] = [
      "predict": { PredictExercise(reading: &$0, context: $1) },
      "tune": { TuneExercise(reading: &$0, context: $1) },
    ]

  /// The exercise in a block; nil, with the reasons reported, when it cannot be taken.
  /// `concepts` are its lesson's, for an exercise that names none; `form` supplies what a block of
  /// its own word leaves out; `context` has the lesson's experiments.
  static func read(
    _ table: inout BlockTable, lesson: String, concepts: [String] = [],
    as form: ShortExercise? = nil, context: ExerciseContext = ExerciseContext()
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
    guard kinds[word] != nil || kindsWithLabs[word] != nil else {
      let known = (Array(kinds.keys) + Array(kindsWithLabs.keys)).sorted()
      let hint = NearestWord.to(word, among: known) ?? known.joined(separator: ", ")
      table.report("There is no exercise of the kind “\(word)”. Write: \(hint)", at: "kind")
      return nil
    }
    if let id, !isID(id) {
      table.report(
        "“\(id)” is no exercise id. Write small letters and hyphens: three-steps", at: "id")
      return nil
    }
    let kind = kinds[word]?(&table) ?? kindsWithLabs[word]?(&table, context)
    table.reportUnknownKeys()
    guard let id, let ask, let kind else { return nil }
    return Exercise(
      id: id, lesson: lesson, title: title ?? id.split(separator: "-").joined(separator: " "),
      ask: ask, hints: hints, kind: kind, concepts: own.isEmpty ? concepts : own,
      hasCalculator: hasCalculator)
  }

  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 40
      && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
