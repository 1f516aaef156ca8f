/// One question with several answers to choose from, each with the reason why it is right or not.
public struct ChoiceExercise: ExerciseKind {
  /// An answer to choose.
  struct Option: Hashable, Sendable {
    let text: String
    let isRight: Bool
    let reason: String
    /// Its letter as the author wrote the options, whatever the order in which they are shown.
    let letter: String
  }

  let options: [Option]

  init?(reading table: inout BlockTable) {
    guard let options = Self.options("options", &table) else { return nil }
    self.options = options
  }

  /// Reads a list of things to choose from; nil, with the reasons reported, when it is none.
  static func options(_ key: String, _ table: inout BlockTable) -> [Option]? {
    options(table.value(key), key, &table)
  }

  /// The same of a value; faults are reported at a key.
  static func options(
    _ value: BlockValue?, _ key: String, _ table: inout BlockTable
  ) -> [Option]? {
    let one = key == "reasons" ? "reason" : "option"
    guard case .list(let entries)? = value else {
      table.report(
        "A choice needs \(key): \(key) = [{ text = \"…\", right = true, reason = \"…\" }, …]")
      return nil
    }
    var options: [Option] = []
    for (index, entry) in entries.enumerated() {
      guard case .table(let values) = entry, case .text(let text)? = values["text"],
        case .text(let reason)? = values["reason"], !text.isEmpty, !reason.isEmpty
      else {
        let article = one == "option" ? "An option" : "A reason"
        table.report("\(article) needs text = \"…\" and reason = \"…\"", at: key)
        continue
      }
      table.reportUnknownKeys(
        values.keys, known: ["reason", "right", "text"],
        in: "\(one == "option" ? "Option" : "Reason") \(index + 1)", at: key)
      if let right = values["right"], right.kind != BlockValue.truth(true).kind {
        table.report("“right” of \(one) \(index + 1) must be true or false", at: key)
      }
      options.append(
        Option(
          text: text, isRight: values["right"] == .truth(true), reason: reason,
          letter: ChoiceLetter.text(index)))
    }
    guard (2...9).contains(options.count) else {
      table.report("A choice needs two to nine \(key); here are \(options.count).", at: key)
      return nil
    }
    return options
  }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    guard let seed else { return ChoiceVariant(options: options, seed: nil) }
    var generator = SplitMix64(seed: seed)
    return ChoiceVariant(options: options.shuffled(using: &generator), seed: seed)
  }

  public func faults() -> [String] {
    let count = options.filter(\.isRight).count
    return count == 1 ? [] : ["Exactly one option must be right = true; here are \(count)."]
  }
}

/// A choice with its options in order.
struct ChoiceVariant: ExerciseVariant {
  let options: [ChoiceExercise.Option]
  let seed: UInt64?

  var given: [String] { [] }

  var questions: [Question] {
    [Question(name: "choice", label: "Your choice", form: .choice(options.map(\.text)))]
  }

  var solution: [String] {
    options.firstIndex(where: \.isRight).map { [ChoiceLetter.text($0)] } ?? []
  }

  var workedSolution: [String] {
    options.enumerated().map { index, option in
      "\(ChoiceLetter.text(index)) is \(option.isRight ? "right" : "not right"): \(option.reason)"
    }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    guard let choice = ChoiceLetter.index(answer, count: options.count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(options.count)])
    }
    let option = options[choice]
    return Verdict(
      option.isRight ? .right : .wrong, [option.reason],
      mistake: option.isRight ? nil : "choice-\(option.letter)")
  }
}

/// Options are named a, b, c…; their letters and their numbers are both answers.
public enum ChoiceLetter {
  /// There are no more letters than these.
  static let most = 26

  /// The letter of an option by its position.
  public static func text(_ index: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(97 + min(25, max(0, index))))))
  }

  /// The position that a letter or a number stands for; nil for anything else.
  public static func index(_ answer: String, count: Int) -> Int? {
    let word = answer.lowercased().filter { !$0.isWhitespace && $0 != ")" && $0 != "." }
    return (0..<count).first { text($0) == word || "\($0 + 1)" == word }
  }

  static func advice(_ count: Int) -> String {
    "Answer with a letter from a to \(text(count - 1))."
  }
}
