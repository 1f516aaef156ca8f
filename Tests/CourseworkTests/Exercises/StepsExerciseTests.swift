import Formulas
import Testing

@testable import Coursework

struct StepsExerciseTests {
  private func variant(_ values: [String: Double]) throws -> StepsVariant {
    let steps = try #require(try exercise(Samples.steps).kind as? StepsExercise)
    return StepsVariant(exercise: steps, seed: nil, values: values.mapValues { Value($0) })
  }

  private func written() throws -> StepsVariant { try variant(["a0": 5, "eta": 0.1]) }

  @Test func asksEveryStepInItsWords() throws {
    let variant = try written()
    #expect(variant.given == ["a₀ = 5, η = 0.1"])
    #expect(variant.questions.map(\.name) == ["a1", "f1", "a2", "f2"])
    #expect(variant.questions.map(\.label) == ["after step 1", "f₁", "a₂", "f₂"])
    #expect(variant.solution == ["4", "32", "3.2", "20.48"])
    #expect(
      variant.workedSolution == [
        "a₁ = a₀ − η·2·a₀ = 5 − 0.1·2·5 = 4", "f₁ = a₁² + a₁² = 4² + 4² = 32",
        "a₂ = a₁ − η·2·a₁ = 4 − 0.1·2·4 = 3.2", "f₂ = a₂² + a₂² = 3.2² + 3.2² = 20.48",
      ])
  }

  @Test func rightAnswersAreRight() throws {
    let variant = try written()
    for (index, answer) in variant.solution.enumerated() {
      #expect(variant.judge(answer, question: index, earlier: []) == Verdict(.right))
    }
  }

  @Test func aSeedThatHidesAMistakeIsNotDrawn() throws {
    // With the rate 1 forgetting it changes nothing.
    let text = Samples.steps.replacing("[0.05, 0.1, 0.2, 0.3]", with: "[1, 0.1]")
    let kind = try exercise(text).kind
    for seed in 0..<40 as Range<UInt64> {
      #expect(kind.variant(seed: seed).given.first?.hasSuffix("η = 0.1") == true)
    }
    #expect(kind.faults() == [])
  }

  @Test func seedsGiveDifferentNumbers() throws {
    let kind = try exercise(Samples.steps).kind
    let given = Set((0..<60 as Range<UInt64>).map { kind.variant(seed: $0).given })
    #expect(given.count > 10)
    #expect(kind.variant(seed: 3).seed == 3)
  }

  @Test func numbersThatHideAMistakeAreAFault() {
    let text = Samples.steps.replacing("eta = 0.1 }", with: "eta = 1 }")
    #expect(
      reports("exercise", text) == [
        "a.md:6:1: With the numbers as written a mistake gives nearly the right result in step 1: "
          + "“You left out the rate η: you used 2 where the rule has η·2.” Change “given”."
      ])
  }

  @Test func aStepWithoutAFiniteNumberIsAFault() {
    let text = Samples.steps.replacing("f1 = a1^2 + a1^2", with: "f1 = ln(a1 - 9)")
    #expect(
      reports("exercise", text) == ["a.md:6:1: Step 2 (f1) gives no finite number."])
  }

  @Test func zeroIsRightWhereBinaryNumbersMissIt() throws {
    let exercise = try exercise(
      """
      id = "zero"
      kind = "steps"
      ask = "?"
      given = { w = 0.3, eta = 0.1, dw = 3 }
      steps = "w' = w - eta*dw"
      """)
    let variant = exercise.kind.variant(seed: nil)
    #expect(variant.solution == ["0"])
    #expect(variant.judge("0", question: 0, earlier: []) == Verdict(.right))
  }

  @Test func theAuthorsSentenceStandsForTheDerivedOne() throws {
    let text = Samples.steps + "\n[mistakes]\n\"a1 = a0 + eta*2*a0\" = \"You walked uphill.\""
    let variant = try exercise(text).kind.variant(seed: nil)
    let verdict = variant.judge("6", question: 0, earlier: [])
    #expect(verdict.mistake == "authored")
    #expect(verdict.sentences.first == "You walked uphill. 5 + 0.1·2·5 = 6.")
    #expect(verdict.sentences.count == 2)
  }

  // MARK: The student's own numbers

  @Test func anEarlierMistakeIsCarriedForwardAndSaidSo() throws {
    let variant = try written()
    #expect(variant.judge("6", question: 0, earlier: []).outcome == .wrong)
    #expect(
      variant.judge("72", question: 1, earlier: ["6"])
        == Verdict(.right, ["Right, marked with your own 6 from step 1."]))
    #expect(
      variant.judge("4.8", question: 2, earlier: ["6", "72"])
        == Verdict(.right, ["Right, marked with your own 6 from step 1."]))
    // What is right without it stays right.
    #expect(variant.judge("3.2", question: 2, earlier: ["6", "72"]) == Verdict(.right))
  }

  @Test func onlyNumbersThatTheStepUsesAreNamed() throws {
    let exercise = try exercise(
      """
      id = "sum"
      kind = "steps"
      ask = "?"
      given = { x = 7.5 }
      steps = \"""
      a = 2*x
      b = 3*x
      c = 5*x
      d = a + c
      \"""
      """)
    let variant = exercise.kind.variant(seed: nil)
    let verdict = variant.judge("57", question: 3, earlier: ["17", "99", "40"])
    #expect(
      verdict == Verdict(.right, ["Right, marked with your own 17 from step 1 and 40 from step 3."])
    )
  }

  @Test func aRoundedNumberOfOnesOwnNeedsNoWords() throws {
    let variant = try variant(["a0": 7.77, "eta": 0.13])
    // a₁ = 5.7498; rounded to 5.75 it gives 66.125 instead of 66.1204.
    #expect(variant.judge("5.75", question: 0, earlier: []) == Verdict(.right))
    #expect(variant.judge("66.125", question: 1, earlier: ["5.75"]) == Verdict(.right))
    #expect(variant.judge("66.1204", question: 1, earlier: ["5.75"]) == Verdict(.right))
  }

  @Test(arguments: ["0", "1", "0.0", "-0", "1/1"])
  func numbersThatMakeTheRestTrivialAreNotCarried(_ own: String) throws {
    let variant = try written()
    let trivial = try NumberAnswer(own).value
    let verdict = variant.judge("\(2 * trivial * trivial)", question: 1, earlier: [own])
    #expect(verdict.outcome == .wrong)
    #expect(!verdict.sentences.contains { $0.contains("your") && $0.contains("numbers") })
    #expect(variant.judge("32", question: 1, earlier: [own]) == Verdict(.right))
  }

  @Test func aRightZeroIsNotTrivial() throws {
    let variant = try variant(["a0": 5, "eta": 0.5])
    #expect(variant.solution[0] == "0")
    #expect(variant.judge("0", question: 1, earlier: ["0"]) == Verdict(.right))
  }

  @Test func anUnreadableOwnNumberIsNotCarried() throws {
    let variant = try written()
    #expect(variant.judge("32", question: 1, earlier: ["abc"]) == Verdict(.right))
    #expect(variant.judge("32", question: 1, earlier: [nil]) == Verdict(.right))
  }

  @Test func twoNumbersBesideEachOtherAreNoSeries() throws {
    let exercise = try exercise(
      #"""
      id = "slopes"
      kind = "steps"
      ask = "?"
      given = { e = 2, x = 3, w0 = 1, w1 = 5 }
      steps = """
      dw0 = e
      dw1 = e*x
      v1 = w1 - dw1
      """
      """#)
    let verdict = exercise.kind.variant(seed: nil).judge("3", question: 2, earlier: ["2", "6"])
    #expect(verdict.mistake == "other-name")
  }
}
