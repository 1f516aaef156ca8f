import Coursework
import Testing

@testable import WorkbookApp

@Suite struct SpellingCheckTests {
  @Test func wrongSpellingsAreNamedAtTheirParagraphsAndExercises() {
    let exercise = """
      ```exercise
      id = "one"
      kind = "steps"
      ask = "One Learning Rate."
      given = { y0 = 5 }
      steps = "y1 = y0 - 0.1*2*y0"
      hints = ["Think of the learning rate."]
      ```
      """
    var course = Samples.course(
      "# The Learning Rate\n\nThe learning-rate `Learning Rate` here.\n\n\(exercise)")
    course.glossary = Glossary([
      Concept(id: "learning-rate", term: "learning rate", definition: "D.", home: "lin-01")
    ])
    #expect(
      Samples.reports(SpellingCheck(), course) == [
        "lin/01.md:7:5: “learning-rate” is spelled “learning rate” in this course.",
        "lin/01.md:12:12: “Learning Rate” is spelled “learning rate” in this course.",
      ])
  }

  @Test func withoutAGlossaryNothingIsWrong() {
    #expect(Samples.reports(SpellingCheck(), Samples.course("The learning-rate.")) == [])
  }
}
