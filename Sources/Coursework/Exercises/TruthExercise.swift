/// A statement that is true or false, and why.
public struct TruthExercise: ExerciseKind {
  let statement: String
  let isTrue: Bool
  let reasons: [ChoiceExercise.Option]

  init?(reading table: inout BlockTable) {
    let statement = table.text("statement", example: "\"A larger rate is always faster.\"")
    var isTrue: Bool?
    switch table.value("is") {
    case .truth(let value)?: isTrue = value
    case nil: table.report("This exercise has no “is”. Write: is = true, or is = false")
    case let other?:
      table.report("“is” is \(other.kind), but must be true or false: is = false", at: "is")
    }
    let reasons = ChoiceExercise.options("reasons", &table)
    guard let statement, let isTrue, let reasons else { return nil }
    self.statement = statement
    self.isTrue = isTrue
    self.reasons = reasons
  }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    guard let seed else { return TruthVariant(exercise: self, reasons: reasons, seed: nil) }
    var generator = SplitMix64(seed: seed)
    return TruthVariant(
      exercise: self, reasons: reasons.shuffled(using: &generator), seed: seed)
  }

  public func faults() -> [String] {
    let count = reasons.filter(\.isRight).count
    return count == 1 ? [] : ["Exactly one reason must be right = true; here are \(count)."]
  }
}

/// A statement with its reasons in order.
struct TruthVariant: ExerciseVariant {
  let exercise: TruthExercise
  let reasons: [ChoiceExercise.Option]
  let seed: UInt64?

  var given: [String] { ["“\(exercise.statement)”"] }

  private var word: String { exercise.isTrue ? "true" : "false" }

  var questions: [Question] {
    [
      Question(name: "truth", label: "True or false?", form: .choice(["true", "false"])),
      Question(name: "reason", label: "Why?", form: .choice(reasons.map(\.text))),
    ]
  }

  var solution: [String] {
    [
      exercise.isTrue ? "a" : "b",
      ChoiceLetter.text(reasons.firstIndex(where: \.isRight) ?? 0),
    ]
  }

  var workedSolution: [String] {
    ["The statement is \(word)."]
      + reasons.enumerated().map { index, reason in
        "\(ChoiceLetter.text(index)) is \(reason.isRight ? "the reason" : "not the reason"): "
          + reason.reason
      }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    index == 0 ? judgeTruth(answer) : judgeReason(answer)
  }

  private func judgeTruth(_ answer: String) -> Verdict {
    let typed = answer.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != ")" }
    let isTrue: Bool
    switch typed {
    case "a", "1", "t", "true", "y", "yes": isTrue = true
    case "b", "2", "f", "false", "n", "no": isTrue = false
    default:
      return Verdict(.unreadable, ["Answer with a letter: a for true, b for false."])
    }
    if isTrue == exercise.isTrue { return Verdict(.right) }
    return Verdict(
      .wrong,
      [
        "The statement is \(word). Of the reasons below, find the one that "
          + (exercise.isTrue ? "makes it hold." : "breaks it.")
      ], mistake: exercise.isTrue ? "held-false" : "held-true")
  }

  private func judgeReason(_ answer: String) -> Verdict {
    guard let choice = ChoiceLetter.index(answer, count: reasons.count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(reasons.count)])
    }
    let reason = reasons[choice]
    return Verdict(
      reason.isRight ? .right : .wrong, [reason.reason],
      mistake: reason.isRight ? nil : "reason-\(reason.letter)")
  }
}
