public import Formulas

/// A variant whose numbers have names that formulas can use.
public protocol NamedNumbers: ExerciseVariant {
  /// What is given and what the student has answered so far, under ASCII names.
  func namedNumbers(answers: [String?]) -> [String: Value]
}

extension StepsVariant: NamedNumbers {
  func namedNumbers(answers: [String?]) -> [String: Value] {
    var numbers = values
    for (place, text) in zip(asked, answers) {
      guard let text,
        let answer = try? ValueAnswer(text, shape: truths[place].shape, unit: rules[place].unit)
      else { continue }
      numbers[rules[place].name] = answer.value
    }
    return numbers
  }
}

extension ExerciseSession {
  /// The numbers that a calculator knows beside this exercise, the student's own answers among them.
  public var namedNumbers: [String: Value] {
    (variant as? any NamedNumbers)?.namedNumbers(answers: answers) ?? [:]
  }
}
