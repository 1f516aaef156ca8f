import Testing

@testable import Coursework

@Suite struct UnreadableExerciseTests {
  private let exercise = UnreadableExercise(diagnostics: [
    LessonDiagnostic(file: "lin/04.md", line: 7, column: 1, message: "There is no “answer”.")
  ])

  @Test func saysWhereAndWhy() {
    let given = exercise.variant(seed: 3).given
    #expect(given.first == "This exercise cannot be read:")
    #expect(given.last?.contains("lin/04.md:7") == true)
    #expect(given.last?.contains("There is no “answer”.") == true)
    #expect(exercise.faults().count == 1)
  }

  @Test func noAnswerCostsAnything() {
    let verdict = exercise.judge("1", question: 0, earlier: [])
    #expect(verdict.outcome == .unreadable)
    #expect(verdict.sentences.first?.contains("cannot be read") == true)
  }
}
