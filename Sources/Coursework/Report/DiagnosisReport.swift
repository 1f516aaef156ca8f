internal import Formulas

/// How well mistakes are found, measured on cases with known mistakes and on drawn answer sheets.
public struct DiagnosisReport: Sendable {
  /// How many of how many, and how many are enough.
  public struct Tally: Sendable {
    public let name: String
    /// The part of all that must be right, from 0 to 1.
    public let bar: Double
    public internal(set) var right = 0
    public internal(set) var count = 0

    /// Whether enough are right; true when there are none.
    public var isMet: Bool { Double(right) >= bar * Double(count) - 1e-9 }
    /// "mistake named: 46 of 50 (92 %; 92 % are wanted)".
    public var text: String {
      let percent =
        count == 0 ? "–" : NumberText.written(100 * Double(right) / Double(count), digits: 3)
      return "\(name): \(right) of \(count) (\(percent) %; "
        + "\(NumberText.written(bar * 100)) % are wanted)"
    }

    mutating func take(_ isRight: Bool) {
      count += 1
      if isRight { right += 1 }
    }
  }

  /// Cases whose first wrong step is the one that is said.
  public private(set) var firstWrong = Tally(name: "first wrong step", bar: 0.98)
  /// Cases of one mistake that is named.
  public private(set) var named = Tally(name: "one mistake named", bar: 0.92)
  /// Cases of two mistakes in a step that are both named.
  public private(set) var doubles = Tally(name: "two mistakes named", bar: 0.7)
  /// Cases of no known mistake for which no cause is claimed.
  public private(set) var unknown = Tally(name: "unknown cause left open", bar: 0.9)
  /// Cases of a slip of the hand that is named.
  public private(set) var slips = Tally(name: "slip named", bar: 0.95)
  /// Rounded right answers that are taken.
  public private(set) var rounded = Tally(name: "rounded answers taken", bar: 1)
  /// Drawn chains in which one slip costs one step.
  public private(set) var chains = Tally(name: "one slip costs one step", bar: 1)
  /// What was not found, a line each.
  public private(set) var misses: [String] = []
  /// The longest that judging an answer took, in seconds.
  public private(set) var slowest = 0.0
  /// How long judging an answer took, on average, in seconds.
  public var meanTime: Double { judged == 0 ? 0 : time / Double(judged) }
  private var time = 0.0
  private var judged = 0

  /// The most that judging an answer may take, in seconds.
  public static let slowestAllowed = 0.05

  /// Judges the cases; `exercise` finds one by its reference, `lin-06/one-epoch`. `trials` rounded
  /// answers and a tenth as many slips are drawn over the exercises of the cases.
  public init(
    _ cases: [DiagnosisCase], trials: Int = 10_000, exercise: (String) -> Exercise?
  ) {
    var kinds: [(reference: String, kind: StepsExercise)] = []
    for (index, one) in cases.enumerated() {
      guard let kind = exercise(one.exercise)?.kind as? StepsExercise else {
        misses.append("case \(index + 1): there is no exercise of steps \(one.exercise)")
        firstWrong.take(false)
        continue
      }
      if !kinds.contains(where: { $0.reference == one.exercise }) {
        kinds.append((one.exercise, kind))
      }
      take(one, kind, number: index + 1)
    }
    draw(kinds.map(\.kind), trials: trials)
  }

  /// Whether every bar is met.
  public var isMet: Bool {
    tallies.allSatisfy(\.isMet) && slowest <= Self.slowestAllowed
  }

  /// Everything that is counted, with its bar.
  public var tallies: [Tally] {
    [firstWrong, named, doubles, unknown, slips, rounded, chains]
  }

  /// The report, a line each.
  public var lines: [String] {
    let milliseconds = { (seconds: Double) in NumberText.written(seconds * 1000, digits: 3) }
    return tallies.map(\.text) + [
      "an answer is judged in \(milliseconds(meanTime)) ms, the slowest in "
        + "\(milliseconds(slowest)) ms"
    ] + misses
  }

  // MARK: Cases

  private mutating func take(_ one: DiagnosisCase, _ kind: StepsExercise, number: Int) {
    let variant: StepsVariant
    if let given = one.given {
      variant = StepsVariant(exercise: kind, seed: nil, values: given)
    } else if let drawn = kind.variant(seed: one.seed) as? StepsVariant {
      variant = drawn
    } else {
      return
    }
    let names = variant.asked.map { variant.rules[$0].name }
    let label = "case \(number) (\(one.exercise), \(one.mistake)): "
    if let odd = one.answers.keys.sorted().first(where: { !names.contains($0) }) {
      misses.append(label + "there is no step \(odd)")
      firstWrong.take(false)
      return
    }
    var sheet = AnswerSheet(variant)
    while !sheet.isDone {
      let text = one.answers[sheet.rule.name] ?? sheet.next.typed()
      let clock = ContinuousClock()
      let duration = clock.measure { sheet.answer(text) }
      let seconds =
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
      time += seconds
      judged += 1
      slowest = max(slowest, seconds)
    }
    if one.group == .rounded {
      rounded.take(sheet.wrong.isEmpty)
      if !sheet.wrong.isEmpty { misses.append(label + "refused: \(sheet.wrong)") }
      return
    }
    let isFound = sheet.wrong.first == one.firstWrong
    firstWrong.take(isFound)
    if !isFound {
      misses.append(
        label
          + "first wrong is \(sheet.wrong.first ?? "none") instead of \(one.firstWrong ?? "none")")
    }
    let place = names.firstIndex { $0 == one.firstWrong }
    check(one, place.map { naming(sheet, $0) } ?? [], isFound: isFound, label)
  }

  private mutating func check(
    _ one: DiagnosisCase, _ names: [String], isFound: Bool, _ label: String
  ) {
    let isNamed = one.expects.map { MistakeWords.isMet($0, by: names) } ?? names.isEmpty
    if !isNamed {
      let wanted = one.expects ?? "nothing"
      misses.append(
        label + "named \(names.isEmpty ? "nothing" : names.joined(separator: ", ")) instead of "
          + wanted)
    }
    switch one.group {
    case .known: named.take(isNamed)
    case .double: doubles.take(isNamed)
    case .slip: slips.take(isNamed)
    case .unknown: unknown.take(isNamed && isFound)
    case .rounded: break
    }
  }

  /// The mistakes that the verdict on a step names. Where it gives the author's sentence, also the
  /// derived rules that are the same.
  private func naming(_ sheet: AnswerSheet, _ question: Int) -> [String] {
    let names = sheet.diagnoses[question].named
    guard names.contains("authored"), let text = sheet.answers[question] else { return names }
    let place = sheet.variant.asked[question]
    let rule = sheet.variant.rules[place]
    let known = CarriedNumbers(
      sheet.variant, before: place, answers: Array(sheet.answers.prefix(question))
    ).numbers.values
    guard
      let answer = try? ValueAnswer(text, shape: sheet.variant.truths[place].shape, unit: rule.unit)
    else { return names }
    return names
      + rule.twins.filter { twin in
        twin.mistake.rule == "authored"
          && twin.formula.result(known).map { answer.accepts($0, rule.precision) } ?? false
      }.flatMap { rule.derivedNames(of: $0.formula) }
  }

  // MARK: Drawn answers

  private mutating func draw(_ kinds: [StepsExercise], trials: Int) {
    guard !kinds.isEmpty, trials > 0 else { return }
    var rounding = AnswerTrials(seed: 1)
    var seed: UInt64 = 0
    while rounding.tried < trials, seed < UInt64(trials) {
      rounding.round(kinds[Int(seed) % kinds.count], seed: seed)
      seed += 1
    }
    rounded.count += rounding.tried
    rounded.right += rounding.tried - rounding.failures.count
    let long = kinds.filter { $0.rules.count(where: \.isAsked) > 1 }
    var slipping = AnswerTrials(seed: 2)
    seed = 0
    while !long.isEmpty, slipping.tried < trials / 10, seed < UInt64(trials) {
      slipping.slip(long[Int(seed) % long.count], seed: seed)
      seed += 1
    }
    chains.count += slipping.tried
    chains.right += slipping.tried - slipping.failures.count
    misses += rounding.failures.prefix(20) + slipping.failures.prefix(20)
  }
}
