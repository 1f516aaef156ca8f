internal import Formulas

/// A student who works a chain of steps: what is typed at each, going on with what was typed before.
struct AnswerSheet {
  let variant: StepsVariant
  private(set) var answers: [String?] = []
  private(set) var diagnoses: [Diagnosis] = []

  init(_ variant: StepsVariant) { self.variant = variant }

  var isDone: Bool { answers.count == variant.asked.count }
  /// The step that comes next.
  var rule: StepRule { variant.rules[variant.asked[answers.count]] }

  /// What the next step gives on the student's own numbers.
  var next: Value {
    let place = variant.asked[answers.count]
    let carried = CarriedNumbers(variant, before: place, answers: answers)
    let value = variant.rules[place].formula.result(carried.numbers.values)
    return value.flatMap { $0.shape == variant.truths[place].shape ? $0 : nil }
      ?? variant.truths[place]
  }

  mutating func answer(_ text: String) {
    diagnoses.append(variant.diagnosis(of: text, question: answers.count, earlier: answers))
    answers.append(text)
  }

  /// The names of the steps that were not judged right.
  var wrong: [String] {
    zip(variant.asked, diagnoses).compactMap { place, diagnosis in
      diagnosis.verdict.outcome == .right ? nil : variant.rules[place].name
    }
  }
}
