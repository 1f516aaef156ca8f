import Formulas
import Testing

@testable import Coursework

struct AnswerTrialsTests {
  @Test(arguments: [Samples.epoch, Samples.steps])
  func noRoundedAnswerOfTenThousandIsRefused(_ text: String) throws {
    let kind = try #require(try exercise(text).kind as? StepsExercise)
    var trials = AnswerTrials(seed: 5)
    var seed: UInt64 = 0
    while trials.tried < 10_000 {
      trials.round(kind, seed: seed)
      seed += 1
    }
    #expect(trials.failures.isEmpty, "\(trials.failures.prefix(5))")
  }

  @Test(arguments: [Samples.epoch, Samples.steps])
  func oneSlipCostsOneStepInAThousandChains(_ text: String) throws {
    let kind = try #require(try exercise(text).kind as? StepsExercise)
    var trials = AnswerTrials(seed: 6)
    var seed: UInt64 = 0
    while trials.tried < 1_000 {
      trials.slip(kind, seed: seed)
      seed += 1
    }
    #expect(trials.failures.isEmpty, "\(trials.failures.prefix(5))")
  }

  @Test func numbersAreRoundedAsTheyAreWanted() {
    #expect(Precision.significant(3).rounded(Value([13.1072, 0.1]), extra: 0) == "13.1 0.1")
    #expect(Precision.decimals(1).rounded(Value(13.1672), extra: 1) == "13.17")
    #expect(Precision.significant(3).rounded(Value(rows: [[1], [2]]), extra: 0) == "1; 2")
  }
}
