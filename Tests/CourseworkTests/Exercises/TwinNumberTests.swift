import Testing

@testable import Coursework

@Suite struct TwinNumberTests {
  private func variant(_ given: String, steps: String, mistakes: String = "") throws
    -> any ExerciseVariant
  {
    let text = """
      +++
      id = "lin-01"
      title = "T"
      +++
      ```exercise
      id = "one"
      kind = "steps"
      ask = "Work."
      given = { \(given) }
      steps = "\(steps)"
      hints = ["Think."]

      [mistakes]
      \(mistakes)
      ```
      """
    let lesson = LessonReader.read(text, file: "lin/01.md").lesson
    return try #require(lesson.exercise("one")).kind.variant(seed: nil)
  }

  @Test func everyWrongRuleGivesItsNumber() throws {
    let twins = try variant(
      "a0 = 5, eta = 0.1", steps: "a1 = a0 - eta*2*a0",
      mistakes: "\"a1 = a0 - 2*a0\" = \"No rate.\""
    ).twinNumbers
    let plus = try #require(twins.first { $0.id.hasPrefix("plus-for-minus") })
    #expect(plus.step == "a1" && plus.question == 0 && plus.answer == "6" && plus.clash == nil)
    #expect(plus.formula == "a₁ = a₀ + η·2·a₀")
    let own = try #require(twins.first { $0.sentence == "No rate." })
    #expect(own.id == "authored" && own.answer == "-5")
  }

  @Test func whatCannotBeToldApartIsNamed() throws {
    // With 2, the double and the square are the same.
    let hidden = try variant("x = 2", steps: "y = x^2").twinNumbers
    #expect(hidden.contains { $0.clash == "the right result" })
    let other = try variant(
      "x = 3, z = 3", steps: "y = 2*x + 1",
      mistakes: "\"y = 2*x\" = \"No one.\"\n\"y = 2*z\" = \"Another.\""
    ).twinNumbers
    #expect(other.contains { $0.clash?.hasPrefix("another mistake: ") == true })
  }

  @Test func kindsWithoutRulesHaveNone() throws {
    let text = """
      +++
      id = "lin-01"
      title = "T"
      +++
      ```exercise
      id = "one"
      kind = "choice"
      ask = "Which?"
      options = [{ text = "a", right = true, reason = "r" }, { text = "b", reason = "s" }]
      hints = ["Think."]
      ```
      """
    let exercise = LessonReader.read(text, file: "a.md").lesson.exercises.first
    #expect(try #require(exercise).kind.variant(seed: nil).twinNumbers == [])
  }
}
