internal import Formulas

/// Answer sheets drawn from a seed, for what must hold for all: right answers are never refused
/// however they are rounded, and one slip costs one step.
struct AnswerTrials {
  private var generator: SplitMix64
  private(set) var tried = 0
  /// What did not hold, in words.
  private(set) var failures: [String] = []

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Rounds the right answers to as many digits as asked, or more; once from the exact results, once
  /// going on with what was rounded.
  mutating func round(_ exercise: StepsExercise, seed: UInt64) {
    guard let variant = exercise.variant(seed: seed) as? StepsVariant else { return }
    let goesOn = Bool.random(using: &generator)
    let extra = Int.random(in: 0...4, using: &generator)
    var sheet = AnswerSheet(variant)
    while !sheet.isDone {
      let place = variant.asked[sheet.answers.count]
      let right = goesOn ? sheet.next : variant.truths[place]
      let text = sheet.rule.precision.rounded(right, extra: extra)
      sheet.answer(text)
      tried += 1
      if sheet.diagnoses.last?.verdict.outcome != .right {
        failures.append(
          "seed \(seed), \(sheet.variant.rules[place].name): \(text) for \(right.shown) was refused"
        )
      }
    }
  }

  /// Puts another number at one step and works the rest rightly from it.
  mutating func slip(_ exercise: StepsExercise, seed: UInt64) {
    guard let variant = exercise.variant(seed: seed) as? StepsVariant else { return }
    let slipAt = Int.random(in: variant.asked.indices, using: &generator)
    var sheet = AnswerSheet(variant)
    var wanted: [String] = []
    while !sheet.isDone {
      let right = sheet.next
      if sheet.answers.count == slipAt {
        sheet.answer(slipped(right).typed())
        // A slip that happens to be right costs nothing; one to 0 or 1 does not carry.
        if sheet.diagnoses.last?.verdict.outcome == .right { return }
        wanted = [variant.rules[variant.asked[slipAt]].name]
        let carried = CarriedNumbers(
          variant, before: variant.asked[slipAt] + 1, answers: sheet.answers)
        if !carried.trivial.isEmpty { return }
      } else {
        guard right.isFinite else { return }
        sheet.answer(sheet.rule.precision.rounded(right, extra: 2))
      }
    }
    tried += 1
    if sheet.wrong != wanted {
      failures.append(
        "seed \(seed): a slip in \(wanted.joined()) cost \(sheet.wrong.joined(separator: ", "))")
    }
  }

  private mutating func slipped(_ right: Value) -> Value {
    var entries = right.entries
    let place = Int.random(in: entries.indices, using: &generator)
    let number = entries[place]
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: entries[place] = -number
    case 1: entries[place] = number * 10
    case 2: entries[place] = number + Double(Int.random(in: 1...9, using: &generator))
    default: entries[place] = number * Double.random(in: 1.1...2, using: &generator)
    }
    return Value(shape: right.shape, entries: entries)
  }
}

extension Precision {
  /// A value as someone types it who rounds to as many digits as are wanted, or `extra` more.
  func rounded(_ value: Value, extra: Int) -> String {
    let rows: [ArraySlice<Double>] =
      if case .matrix(let count, _) = value.shape {
        (0..<count).map { value.row($0) }
      } else { [value.entries[...]] }
    return rows.map { row in
      row.map { rounded($0, extra: extra) }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func rounded(_ number: Double, extra: Int) -> String {
    switch self {
    case .significant(let digits):
      return NumberText.written(number, digits: digits + extra, notation: .ascii)
    case .decimals(let places):
      let scale = Self.power(places + extra)
      return NumberText.written((number * scale).rounded() / scale, digits: 15, notation: .ascii)
    case .exact: return NumberText.written(number, digits: 15, notation: .ascii)
    }
  }
}
