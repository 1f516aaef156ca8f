internal import Formulas

/// What a student goes on with after some steps: the answers given so far, right or not; where there
/// is none, what follows from the others.
struct CarriedNumbers {
  private(set) var numbers: StepNumbers
  /// Earlier answers that are not right, by the names of their steps, as sentences name them.
  private(set) var wrong: [String: String] = [:]
  /// Answers that would make the rest trivial and are not carried on, with the right one.
  private(set) var trivial: [String: String] = [:]
  /// The places of the steps that were not answered.
  private(set) var skipped: [Int] = []

  /// After the steps before `position`. `answers` are those to the asked steps, in their order.
  init(_ variant: StepsVariant, before position: Int, answers: [String?]) {
    numbers = StepNumbers(values: variant.values)
    var question = -1
    for place in 0..<min(position, variant.rules.count) {
      let rule = variant.rules[place]
      if rule.isAsked { question += 1 }
      let text = rule.isAsked && question < answers.count ? answers[question] : nil
      take(text, rule, truth: variant.truths[place], place: place, question: question)
    }
  }

  private mutating func take(
    _ text: String?, _ rule: StepRule, truth: Value, place: Int, question: Int
  ) {
    guard let text,
      let answer = try? ValueAnswer(text, shape: truth.shape, unit: rule.unit)
    else {
      skipped.append(place)
      guard let spread = numbers.spread(of: rule.formula) else {
        numbers.values[rule.name] = truth
        return
      }
      numbers.values[rule.name] = spread.center
      let widths = zip(spread.low, spread.high).map { ($1 - $0) / 2 }
      if widths.contains(where: { $0 > 0 }) { numbers.widths[rule.name] = widths }
      return
    }
    let isRight = answer.accepts(truth, rule.precision)
    let isRightOnOwn = isRight || numbers.match(answer, rule.formula, rule.precision).isAccepted
    if !isRightOnOwn, Self.isTrivial(answer.value) {
      numbers.values[rule.name] = truth
      trivial[rule.name] =
        "Your \(answer.shown) from step \(question + 1) is not carried on, since "
        + "it would make the rest trivial: here stands the right \(truth.shown)."
      return
    }
    if !isRight { wrong[rule.name] = "\(Self.short(answer)) from step \(question + 1)" }
    let carried = rule.formula.result(numbers.values)
    numbers.values[rule.name] = answer.value
    let widths = answer.entries.enumerated().map { index, entry in
      let rights =
        [truth.entries[index]]
        + (carried?.shape == truth.shape ? [carried?.entries[index] ?? .nan] : [])
      return entry.roundingWidth(near: rights, rule.precision)
    }
    if widths.contains(where: { $0 > 0 }) { numbers.widths[rule.name] = widths }
  }

  /// Numbers that make the steps after them say nothing: 0, 1, or all entries alike.
  private static func isTrivial(_ value: Value) -> Bool {
    if let number = value.number { return number == 0 || number == 1 }
    return value.entries.count > 1 && value.entries.allSatisfy { $0 == value.entries[0] }
  }

  private static func short(_ answer: ValueAnswer) -> String {
    answer.entries.count <= 6 ? answer.shown : "numbers"
  }

  /// Which of the wrong answers a step works on, directly or through steps that were left out, and
  /// which trivial ones it would.
  func sources(of rule: StepRule, in variant: StepsVariant) -> (wrong: [String], trivial: [String])
  {
    var used = Set(rule.formula.variables)
    for place in skipped.reversed() where used.contains(variant.rules[place].name) {
      used.formUnion(variant.rules[place].formula.variables)
    }
    let names = variant.rules.map(\.name).filter(used.contains)
    return (names.compactMap { wrong[$0] }, names.compactMap { trivial[$0] })
  }
}
