import Formulas
import Testing

@testable import Coursework

/// How many of the mistakes that can be derived are found again, over seeds, steps and roundings.
struct DiagnosisQualityTests {
  private struct Count {
    var named = 0
    var all = 0
    var isWrong = 0
    var missed: [String] = []
    var part: Double { Double(named) / Double(max(1, all)) }
  }

  /// Answers every step with what `wrong` makes of it, rounded to three to five digits.
  private func count(
    _ text: String, _ wrong: (StepRule) -> [(name: String, formula: Formula)]
  ) throws -> Count {
    let kind = try exercise(text).kind
    var generator = SplitMix64(seed: 17)
    var count = Count()
    for seed in 0..<20 as Range<UInt64> {
      let variant = try #require(kind.variant(seed: seed) as? StepsVariant)
      for (question, place) in variant.asked.enumerated() {
        let rule = variant.rules[place]
        for (name, formula) in wrong(rule) {
          guard let value = formula.result(variant.known(before: place)), value.isFinite,
            value.shape == variant.truths[place].shape,
            zip(value.entries, variant.truths[place].entries).contains(where: {
              rule.precision.areApart($0, $1)
            })
          else { continue }
          let answer = rule.precision.rounded(
            value, extra: Int.random(in: 0...2, using: &generator))
          let diagnosis = variant.diagnosis(
            of: answer, question: question, earlier: variant.solution)
          count.all += 1
          if diagnosis.verdict.outcome == .wrong { count.isWrong += 1 }
          if diagnosis.named.contains(where: {
            Set($0.split(separator: "+")) == Set(name.split(separator: "+"))
          }) {
            count.named += 1
          } else {
            count.missed.append("\(rule.name) \(answer): \(name), but \(diagnosis.named)")
          }
        }
      }
    }
    return count
  }

  @Test(arguments: [Samples.epoch, Samples.steps])
  func oneMistakeIsNamed(_ text: String) throws {
    let count = try count(text) { rule in rule.twins.map { ($0.mistake.rule, $0.formula) } }
    #expect(count.all > 300)
    #expect(Double(count.isWrong) >= 0.98 * Double(count.all))
    #expect(count.part >= 0.92, "\(count.part) \(count.missed.prefix(12))")
  }

  @Test(arguments: [Samples.epoch, Samples.steps])
  func twoMistakesAreNamed(_ text: String) throws {
    let count = try count(text) { rule in
      rule.doubleTwins.prefix(20).map {
        ($0.mistakes.map(\.rule).joined(separator: "+"), $0.formula)
      }
    }
    #expect(count.all > 300)
    #expect(Double(count.isWrong) >= 0.98 * Double(count.all))
    #expect(count.part >= 0.7, "\(count.part) \(count.missed.prefix(12))")
  }

  @Test(arguments: [Samples.epoch, Samples.steps])
  func aNumberOutOfNowhereIsSeldomExplained(_ text: String) throws {
    let kind = try exercise(text).kind
    var generator = SplitMix64(seed: 9)
    var (explained, all) = (0, 0)
    for seed in 0..<100 as Range<UInt64> {
      let variant = try #require(kind.variant(seed: seed) as? StepsVariant)
      for (question, place) in variant.asked.enumerated() {
        guard let right = variant.truths[place].number, right != 0 else { continue }
        let answer = Precision.significant(3).rounded(
          Value(right * Double.random(in: 0.3...3, using: &generator)),
          extra: Int.random(in: 0...1, using: &generator))
        let diagnosis = variant.diagnosis(
          of: answer, question: question, earlier: variant.solution)
        guard diagnosis.verdict.outcome == .wrong else { continue }
        all += 1
        if !diagnosis.named.isEmpty { explained += 1 }
      }
    }
    #expect(all > 300)
    #expect(Double(explained) <= 0.05 * Double(all), "\(explained) of \(all)")
  }
}
