import Coursework
import Testing

@testable import WorkbookApp

@Suite struct LessonWordsTests {
  private let lesson = Samples.course(
    """
    # Head

    Some *words* and `code`.

    ```exercise
    id = "one"
    title = "a title"
    kind = "choice"
    ask = "Which?"
    options = [
      { text = "this", right = true, reason = "Yes." },
      { text = "that", reason = "No." },
    ]
    hints = ["Think."]
    ```
    """
  ).lessons[0]

  @Test func sentencesAreProseTasksAndHints() {
    let words = LessonWords.sentences(of: lesson)
    #expect(words.map(\.text) == ["Some words and ·.", "Which?", "Think."])
    #expect(words.map(\.block) == [1, 2, 2])
  }

  @Test func allIsReadWithHeadingsAndOptions() {
    #expect(
      LessonWords.all(of: lesson).map(\.text) == [
        "Head", "Some words and ·.", "a title", "Which?", "Think.", "Your choice", "this", "that",
      ])
  }
}
