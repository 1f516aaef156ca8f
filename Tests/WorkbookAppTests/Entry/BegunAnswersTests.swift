import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct BegunAnswersTests {
  @Test func answersToQuestionsThatAreGoneAreLeftOut() throws {
    let lesson = try #require(EntryCourse.course.lessons.first)
    let sessions = lesson.exercises.map { ExerciseSession($0) }
    let entry = AnswerEntries.entry(for: sessions[0].variant.questions[0].form)
    let begun = BegunAnswers(entries: [
      .init(exercise: 0, question: 0): entry, .init(exercise: 0, question: 99): entry,
      .init(exercise: 999, question: 0): entry,
    ])
    #expect(begun.of(sessions).keys.map(\.question) == [0])
    #expect(begun.of([]).isEmpty)
  }
}
