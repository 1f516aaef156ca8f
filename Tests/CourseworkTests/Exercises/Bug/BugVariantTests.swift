import Testing

@testable import Coursework

struct BugVariantTests {
  private func variant() throws -> any ExerciseVariant {
    try exercise(KindSamples.bug).kind.variant(seed: nil)
  }

  @Test func theWrongRunIsOnThePage() throws {
    let variant = try variant()
    #expect(
      variant.given.prefix(8) == [
        "x = [1, 3, 6, 5], y = [4, 8, 14, 13], b = 0, η = 0.01, w = 0", "1.  e = w·x + b − y",
        "2.  J = mean(e²)/2", "3.  dw = mean(e·x)", "4.  db = mean(e)", "5.  w′ = w + η·dw",
        "6.  b′ = b − η·db", "step 1: J = 55.63",
      ])
    #expect(variant.given.count == 13)
    #expect(variant.questions.map(\.name) == ["line", "mended"])
    #expect(variant.solution == ["e", "w - eta*dw"])
  }

  @Test(arguments: ["e", "E", "5", "5."])
  func theLineIsFound(_ answer: String) throws {
    #expect(
      try variant().judge(answer, question: 0, earlier: [])
        == Verdict(.right, ["The update subtracts."]))
  }

  @Test func aRightLineIsShownToBeRight() throws {
    let before = try variant().judge("c", question: 0, earlier: [])
    #expect(before.mistake == "line-3")
    #expect(
      before.sentences == [
        "Line 3 is right: dw = mean(e·x). In step 1 it gives "
          + "mean([−4, −8, −14, −13]·[1, 3, 6, 5]) = −44.25. The fault comes after it."
      ])
    let after = try variant().judge("6", question: 0, earlier: [])
    #expect(after.sentences[0].hasSuffix("The fault comes before it."), "\(after)")
    #expect(try variant().judge("g", question: 0, earlier: []).outcome == .unreadable)
  }

  @Test(arguments: [
    "w - eta*dw", "w' = w - eta*dw", "w - eta*mean(e*x)", "w - dw*eta", "-eta*sum(e*x)/m + w",
    "w + eta*mean((y - w*x - b)*x)",
  ])
  func anyFormThatGivesTheSameIsRight(_ answer: String) throws {
    let verdict = try variant().judge(answer, question: 1, earlier: ["e"])
    #expect(verdict.outcome == .right, "\(verdict)")
    #expect(verdict.sentences.last?.hasPrefix("With your line J goes from 55.63 to ") == true)
  }

  @Test func theLineAsItStandsIsRecognised() throws {
    let verdict = try variant().judge("w' = eta*dw + w", question: 1, earlier: [])
    #expect(verdict.mistake == "as-on-the-page")
    #expect(verdict.sentences[0].hasPrefix("That is the line as it stands. With it J goes from"))
  }

  @Test func aMistakeIsNamedAndRun() throws {
    let rate = try variant().judge("w - dw", question: 1, earlier: [])
    #expect(rate.mistake == "rate-forgotten", "\(rate)")
    #expect(rate.sentences.last?.hasPrefix("With your line J goes from 55.63 to ") == true)
    let twice = try variant().judge("w - 2*eta*dw", question: 1, earlier: [])
    #expect(twice.outcome == .wrong)
    let sum = try variant().judge("w - eta*sum(e*x)", question: 1, earlier: [])
    #expect(sum.mistake == "sum-for-mean", "\(sum)")
    let shapes = try variant().judge("w - eta*e", question: 1, earlier: [])
    #expect(shapes.outcome == .wrong, "\(shapes)")
    #expect(try variant().judge("w - eta*w9", question: 1, earlier: []).outcome == .unreadable)
    #expect(try variant().judge("b' = b", question: 1, earlier: []).outcome == .unreadable)
  }

  @Test func aHeavyLineIsNotRun() throws {
    let verdict = try variant().judge(
      "w - eta*dw + 0*sum(ones(300, 300) @ ones(300, 300))", question: 1, earlier: [])
    #expect(verdict.outcome == .wrong)
    #expect(!verdict.sentences.contains { $0.hasPrefix("With your line") })
  }

  // MARK: Other numbers

  private static let varied = KindSamples.bug.replacing(
    "steps = 20", with: "steps = 20\nvary = { w = [0, 1, 2], eta = [0.01, 0.02, 5] }")

  @Test func aSeedHasNumbersOfItsOwn() throws {
    let kind = try exercise(Self.varied).kind
    let pages = (0..<40).map { kind.variant(seed: $0).given }
    #expect(Set(pages.map { $0[0] }).count > 3)
    #expect(kind.variant(seed: 7).given == kind.variant(seed: 7).given)
    #expect(kind.variant(seed: nil).given == (try variant().given))
    // The runs are those of the numbers, and a rate that hides the fault is not drawn.
    #expect(Set(pages.map { $0[7] }).count > 1)
    #expect(pages.allSatisfy { !$0[0].contains("η = 5") })
  }

  @Test func everySeedIsSolvedByTheSameLine() throws {
    let kind = try exercise(Self.varied).kind
    for seed in [nil, 1, 2, 3] as [UInt64?] {
      let variant = kind.variant(seed: seed)
      #expect(variant.judge("e", question: 0, earlier: []).outcome == .right)
      let mended = variant.judge("w - eta*dw", question: 1, earlier: ["e"])
      #expect(mended.outcome == .right)
      let first = try #require(variant.given.first { $0.hasPrefix("step 1: J = ") }).dropFirst(12)
      #expect(mended.sentences.last?.contains("J goes from \(first) to ") == true, "\(mended)")
      #expect(variant.workedSolution[2].contains("J goes from \(first) to "))
    }
  }

  @Test func withoutVaryASeedChangesNothing() throws {
    #expect(try exercise(KindSamples.bug).kind.variant(seed: 5).given == (try variant().given))
  }

  @Test func theWayToTheSolutionRunsIt() throws {
    let worked = try variant().workedSolution
    #expect(worked[0] == "Line 5 is wrong. The update subtracts.")
    #expect(worked[1] == "It should be w′ = w − η·dw.")
    #expect(
      worked[2].hasPrefix("Then J goes from 55.63 to ") && worked[2].hasSuffix(" in 20 steps."))
  }
}
