import Testing

@testable import Coursework

struct WriteVariantTests {
  private func judge(_ answer: String, _ sample: String = KindSamples.write) throws -> Verdict {
    try exercise(sample).kind.variant(seed: nil).judge(answer, question: 0, earlier: [])
  }

  @Test(arguments: [
    "w - eta*dw", "w' = w - eta*dw", "w′ = w − η·dw", "-(dw*eta) + w", "w + (-eta)*dw",
    "(w/eta - dw)*eta", "w-dw*eta+0*w",
  ])
  func everyFormIsRight(_ answer: String) throws {
    #expect(try judge(answer).outcome == .right)
  }

  @Test func anotherFormIsSaidToBeTheSame() throws {
    #expect(try judge("w - eta*dw") == Verdict(.right))
    #expect(try judge("w - dw*eta") == Verdict(.right, ["The same as w − η·dw."]))
  }

  @Test(arguments: [
    ("w + eta*dw", "plus-for-minus", "You added η·dw instead of subtracting it."),
    ("w - dw", "rate-forgotten", "You left out the rate η"),
    ("eta*dw", "authored", "That is the step alone; it is taken away from w."),
    ("eta*dw - w", "difference-turned-round", ""),
    ("w", "term-left-out", "You left out the term η·dw."),
  ])
  func aMistakeIsNamedAndShown(_ answer: String, _ mistake: String, _ sentence: String) throws {
    let verdict = try judge(answer)
    #expect(verdict.outcome == .wrong)
    #expect(verdict.mistake == mistake, "\(verdict)")
    #expect(verdict.sentences[0].hasPrefix(sentence), "\(verdict)")
    #expect(verdict.sentences.count == 2, "\(verdict)")
    #expect(verdict.sentences[1].hasPrefix("For "), "\(verdict)")
    #expect(verdict.sentences[1].contains(" yours gives "), "\(verdict)")
    #expect(verdict.sentences[1].contains(", but w′ should be "), "\(verdict)")
  }

  @Test(arguments: [
    ("2*(w - eta*dw)", "constant-factor", "Whatever the numbers, your formula gives twice"),
    ("(w - eta*dw)/3", "constant-factor", "Whatever the numbers, your formula gives 1/3 of"),
    ("(w - eta*dw)*eta", "factor-too-much", "Your formula has the factor η once more"),
    ("w - eta*dw + 1", "constant-term", "Whatever the numbers, your formula gives 1 more"),
    ("w - eta*dw + 2*dw - dw", "term-too-much", "Your formula gives too much by dw"),
  ])
  func aRelationIsNamedWhereNoMistakeIsKnown(
    _ answer: String, _ mistake: String, _ sentence: String
  ) throws {
    let verdict = try judge(answer)
    #expect(verdict.mistake == mistake, "\(verdict)")
    #expect(verdict.sentences[0].hasPrefix(sentence), "\(verdict)")
  }

  @Test func twoMistakesAtOnceAreBothNamed() throws {
    let verdict = try judge(
      "sum((w*x + b + y)*x)", KindSamples.gradient.replacing("b - y", with: "b - y"))
    #expect(verdict.outcome == .wrong)
    #expect(verdict.mistake?.contains("+") == true, "\(verdict)")
    #expect(verdict.sentences[0] == "Two things went wrong.", "\(verdict)")
    #expect(verdict.sentences.count == 4, "\(verdict)")
  }

  @Test func whatWasDefinedMayBePutIn() throws {
    let verdict = try judge("mean((w*x - b - y)*x)", KindSamples.vectors)
    #expect(verdict.mistake == "minus-for-plus", "\(verdict)")
  }

  @Test func anUnknownMistakeHasItsExample() throws {
    let verdict = try judge("exp(w) - sqrt(eta)")
    #expect(verdict.mistake == nil)
    #expect(
      verdict.sentences[0] == "No mistake that Gradus knows makes the right formula into yours.")
    #expect(verdict.sentences.last?.contains("w′ should be") == true)
  }

  @Test(arguments: [
    ("mean(e*x)", true), ("sum(e*x)/4", true), ("dot(e, x)/size(x)", true), ("e @ x / 4", true),
    ("[mean(e*x)]", true), ("mean((w*x + b - y)*x)", true), ("sum(e*x)", false),
    ("mean(e)", false), ("mean(e*y)", false), ("e*x", false),
  ])
  func vectorsAreWorkedOut(_ answer: String, _ isRight: Bool) throws {
    let verdict = try judge(answer, KindSamples.vectors)
    #expect(verdict.outcome == (isRight ? .right : .wrong), "\(answer): \(verdict)")
  }

  @Test func aSumForAMeanAndAMissingMeanAreNamed() throws {
    let sum = try judge("sum(e*x)", KindSamples.vectors)
    #expect(sum.mistake == "sum-for-mean", "\(sum)")
    let none = try judge("e*x*2 - x*e", KindSamples.vectors)
    #expect(none.outcome == .wrong)
    #expect(none.sentences[0].contains("mean"), "\(none)")
    let half = try judge("sum(x*e) + sum(e*x) - mean(e*x)*4", KindSamples.vectors)
    #expect(half.mistake == "sum-for-mean" || half.mistake == "mean-missing", "\(half)")
  }

  @Test func shapesAreSaidWithBothSizes() throws {
    let verdict = try judge("W.T @ a + b", KindSamples.matrices)
    #expect(verdict.outcome == .wrong && verdict.mistake == "shapes")
    #expect(verdict.sentences[0].contains("2x3 @ 2: the inner sizes 3 and 2 differ"), "\(verdict)")
    #expect(
      verdict.sentences[1]
        == "Here W is a 3x2 matrix, a is a vector with 2 entries, b is a vector with 3 entries.")
    let result = try judge("a", KindSamples.matrices)
    #expect(result.mistake == "shapes")
    #expect(
      result.sentences[0]
        == "Your formula gives a vector with 2 entries; z is a vector with 3 entries.")
    #expect(try judge("b + W @ a", KindSamples.matrices).outcome == .right)
    #expect(try judge("W @ a - b", KindSamples.matrices).mistake == "minus-for-plus")
  }

  @Test(arguments: [
    ("", "Write a formula. You may use dw, eta, w."), ("w -", "Column "),
    ("v - eta*dw", "The name v has no value here."),
    ("w - etta*dw", "The name etta has no value here. Did you mean η?"),
    ("b' = w - eta*dw", "What is asked is w′, not b′. Write w' = and its formula."),
    ("w' = ", ""), (String(repeating: "w", count: 5000), "Write at most 1000 characters"),
  ])
  func whatIsNoFormulaCostsNothing(_ answer: String, _ sentence: String) throws {
    let verdict = try judge(answer)
    #expect(verdict.outcome == .unreadable, "\(verdict)")
    #expect(verdict.sentences[0].hasPrefix(sentence), "\(verdict)")
  }

  @Test func workThatNeverEndsIsRefused() throws {
    let heavy = "w - eta*dw + 0*sum(ones(300, 300) @ ones(300, 300))"
    let verdict = try judge(heavy)
    #expect(verdict.outcome == .wrong)
    #expect(verdict.sentences[0].contains("too many operations"), "\(verdict)")
  }

  @Test func everySeedTakesItsSolution() throws {
    for sample in [
      KindSamples.write, KindSamples.vectors, KindSamples.matrices, KindSamples.gradient,
    ] {
      for seed in 0..<20 as Range<UInt64> {
        let variant = try exercise(sample).kind.variant(seed: seed)
        let verdict = variant.judge(variant.solution[0], question: 0, earlier: [])
        #expect(verdict == Verdict(.right), "\(seed)")
        #expect(variant.workedSolution.count == 2)
      }
    }
  }
}
