import Formulas
import Testing

@testable import Coursework

struct StepsVariantTests {
  private func variant(_ text: String = Samples.epoch) throws -> StepsVariant {
    try #require(try exercise(text).kind.variant(seed: nil) as? StepsVariant)
  }

  @Test func vectorsAreAskedAndWorked() throws {
    let variant = try variant()
    #expect(variant.given == ["b = 1, η = 0.01, w = 5, x = [1, 3, 6, 5], y = [4, 8, 14, 13]"])
    #expect(variant.questions.map(\.form).prefix(3) == [.vector(4), .vector(4), .number])
    #expect(
      variant.solution == ["6 16 31 26", "2 8 17 13", "48.25", "10", "4.5175", "0.9"])
    #expect(
      variant.workedSolution[1] == "e = ŷ − y = [6, 16, 31, 26] − [4, 8, 14, 13] = [2, 8, 17, 13]")
    for (index, answer) in variant.solution.enumerated() {
      #expect(variant.judge(answer, question: index, earlier: []) == Verdict(.right))
    }
  }

  @Test func aMistakeInAVectorIsNamed() throws {
    let variant = try variant()
    #expect(variant.judge("5 15 30 25", question: 0, earlier: []).mistake == "term-left-out")
    #expect(
      variant.judge("-2 -8 -17 -13", question: 1, earlier: []).mistake
        == "difference-turned-round")
    #expect(variant.judge("193", question: 2, earlier: []).mistake == "sum-for-mean")
  }

  @Test func aSlipInOneEntryIsNamed() throws {
    let verdict = try variant().judge("2 8 99 13", question: 1, earlier: ["6 16 31 26"])
    #expect(verdict.outcome == .wrong && verdict.mistake == "one-entry")
    #expect(verdict.sentences[0].hasPrefix("All is right but the 3rd entry, 99."))
    let swapped = try variant().judge("2 8 71 13", question: 1, earlier: ["6 16 31 26"])
    #expect(swapped.mistake == "swapped-digits")
    #expect(swapped.sentences[0].contains("the 3rd entry"))
  }

  @Test func tooFewNumbersCostNothing() throws {
    let verdict = try variant().judge("2 8 17", question: 1, earlier: [])
    #expect(verdict.outcome == .unreadable)
    #expect(verdict.sentences == ["Write 4 numbers with spaces between them. Here are 3."])
  }

  @Test func aMistakeInAStepThatWasLeftOutIsFoundThere() throws {
    // w' with the sum instead of the mean, and dw not answered.
    let verdict = try variant().judge("3.07", question: 4, earlier: [nil, nil, nil, nil])
    #expect(verdict.outcome == .wrong && verdict.mistake == "sum-for-mean")
    #expect(verdict.sentences[0].hasPrefix("In step 3 (dw): You added"))
  }

  @Test func matricesAreJudgedToo() throws {
    let variant = try variant(
      """
      id = "layer"
      kind = "steps"
      ask = "?"
      given = { W = [[1, 2], [3, 4], [5, 7]], a = [2, 3], D = [[1, 2], [4, 8]] }
      steps = \"""
      z = W @ a # [exact]
      P = W @ D.T # [1 decimals]
      \"""
      """)
    #expect(variant.questions.map(\.form) == [.vector(3), .matrix(rows: 3, columns: 2)])
    #expect(variant.solution == ["8 18 31", "5 20; 11 44; 19 76"])
    #expect(
      variant.judge("9 18; 19 38; 33 66", question: 1, earlier: []).mistake == "transposed")
    let one = variant.judge("5 20; 11 45; 19 76", question: 1, earlier: [])
    #expect(one.sentences[0].contains("the entry in row 2, column 2"))
  }
}
