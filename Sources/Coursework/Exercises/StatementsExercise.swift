/// Statements some of which are wrong: mark each, then say what is right instead.
public struct StatementsExercise: ExerciseKind {
  /// A wrong statement.
  struct Fault: Sendable {
    let line: Int
    /// What may stand there instead.
    let options: [ChoiceExercise.Option]
    let says: String
  }

  let statements: [String]
  let faultyLines: [Fault]

  init?(reading table: inout BlockTable) {
    let statements = table.texts("statements")
    self.statements = statements
    let example =
      "{ line = 2, options = [{ text = \"…\", right = true, reason = \"…\" }, …], says = \"…\" }"
    guard let value = table.value("faults") else {
      table.report("Statements need their faults: faults = [\(example)]")
      return nil
    }
    var faults: [Fault] = []
    for values in MistakeReader.tables(value, "faults", example: example, &table) {
      table.reportUnknownKeys(
        values.keys, known: ["line", "options", "says"], in: "A fault", at: "faults")
      guard case .number(let number)? = values["line"], case .text(let says)? = values["says"]
      else {
        table.report(
          "A fault among statements needs line, options and says: \(example)", at: "faults")
        return nil
      }
      guard number == number.rounded(), number >= 1, number <= Double(statements.count) else {
        table.report(
          "“line” of a fault is the number of a statement, 1 to \(statements.count).", at: "faults")
        return nil
      }
      guard let options = ChoiceExercise.options(values["options"], "faults", &table) else {
        return nil
      }
      faults.append(Fault(line: Int(number) - 1, options: options, says: says))
    }
    faultyLines = faults.sorted { $0.line < $1.line }
    guard (2...ChoiceLetter.most).contains(statements.count), !faults.isEmpty,
      Set(faults.map(\.line)).count == faults.count
    else {
      table.report(
        "Two to \(ChoiceLetter.most) statements and a fault at least are needed, no line twice; "
          + "here are \(statements.count) statements and \(faults.count) faults.", at: "statements")
      return nil
    }
  }

  /// The options shuffled by the seed; the statements stay, since they may build on each other.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    guard let seed else {
      return StatementsVariant(
        exercise: self, options: faultyLines.map(\.options), seed: nil)
    }
    var generator = SplitMix64(seed: seed)
    return StatementsVariant(
      exercise: self, options: faultyLines.map { $0.options.shuffled(using: &generator) },
      seed: seed)
  }

  public func faults() -> [String] {
    faultyLines.compactMap { fault in
      let count = fault.options.filter(\.isRight).count
      return count == 1
        ? nil
        : "Of the options for line \(fault.line + 1) exactly one must be right = true; here are "
          + "\(count)."
    }
  }
}

/// Statements with their options in order.
struct StatementsVariant: ExerciseVariant {
  let exercise: StatementsExercise
  let options: [[ChoiceExercise.Option]]
  let seed: UInt64?

  private var faults: [StatementsExercise.Fault] { exercise.faultyLines }

  var given: [String] { [] }

  /// Since the options show which fault is meant, the faults are marked from the top down.
  var questions: [Question] {
    faults.indices.flatMap { index -> [Question] in
      let ending = index == 0 ? "" : "-\(index + 1)"
      return [
        Question(
          name: "line\(ending)",
          label: index == 0 ? "Which statement is wrong?" : "Which other statement is wrong?",
          form: .line(exercise.statements)),
        Question(
          name: "instead\(ending)",
          label: faults.count == 1
            ? "What is right instead?"
            : "What is right instead of the \(EntryName.ordinal(index + 1)) wrong one?",
          form: .choice(options[index].map(\.text))),
      ]
    }
  }

  var solution: [String] {
    faults.indices.flatMap { index in
      [
        ChoiceLetter.text(faults[index].line),
        ChoiceLetter.text(options[index].firstIndex(where: \.isRight) ?? 0),
      ]
    }
  }

  var workedSolution: [String] {
    faults.indices.flatMap { index -> [String] in
      let right = options[index].first(where: \.isRight)
      return ["\(ChoiceLetter.text(faults[index].line)) is wrong. \(faults[index].says)"]
        + (right.map { ["Right is: \($0.text) \($0.reason)"] } ?? [])
    }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    index % 2 == 0
      ? judgeLine(answer, question: index, earlier: earlier)
      : judgeOption(answer, fault: index / 2)
  }

  private func judgeLine(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let count = exercise.statements.count
    guard let line = ChoiceLetter.index(answer, count: count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(count)])
    }
    let fault = faults[index / 2]
    if line == fault.line { return Verdict(.right, [fault.says]) }
    let text = exercise.statements[line]
    guard faults.contains(where: { $0.line == line }) else {
      return Verdict(
        .wrong, ["“\(text)” holds. Ask of each statement what would have to be so for it to fail."],
        mistake: "line-\(line + 1)")
    }
    let isFound = (0..<index).contains { place in
      place % 2 == 0 && place < earlier.count
        && earlier[place].flatMap { ChoiceLetter.index($0, count: count) } == line
    }
    return Verdict(
      .wrong,
      [
        isFound
          ? "“\(text)” is wrong, but you have found it already. There is another."
          : "“\(text)” is wrong, too. Mark the wrong ones from the top down: one stands "
            + (line > fault.line ? "above it." : "below it.")
      ], mistake: isFound ? "line-twice" : "line-order")
  }

  private func judgeOption(_ answer: String, fault index: Int) -> Verdict {
    guard let choice = ChoiceLetter.index(answer, count: options[index].count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(options[index].count)])
    }
    let option = options[index][choice]
    return Verdict(
      option.isRight ? .right : .wrong, [option.reason],
      mistake: option.isRight ? nil : "choice-\(option.letter)")
  }
}
