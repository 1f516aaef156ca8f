import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ProseLengthCheckTests {
  private let lab = """
    ```lab
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    ```


    """

  private func reports(_ page: String) -> [String] {
    Samples.reports(ProseLengthCheck(), Samples.course(page))
  }

  /// Paragraphs of one row each, with a row between them.
  private func paragraphs(_ count: Int) -> String {
    Array(repeating: "Words.", count: count).joined(separator: "\n\n")
  }

  @Test func threeScreensAreEnoughAndARowMoreIsTooMuch() {
    // 22 rows a screen: 33 paragraphs and 32 rows between them are 65, one more paragraph makes 67.
    #expect(reports(lab + paragraphs(33)) == [])
    #expect(
      reports(lab + paragraphs(34)) == [
        "lin/01.md:78:1: The prose is 1 rows too long, from here on: it has 67 rows, 3.1 screens of "
          + "80x24, and may have 66, 3 screens. Say it in fewer words."
      ])
  }

  @Test func exercisesFormulasPlotsAndNotesAreNotCounted() {
    let others = """


      ```formula
      \(Array(repeating: "y = x^2", count: 60).joined(separator: "\n"))
      ```

      ```note
      \(paragraphs(60))
      ```

      ```exercise
      id = "one"
      kind = "steps"
      ask = "\(Array(repeating: "Work", count: 300).joined(separator: " "))"
      given = { x = 3 }
      steps = "y = x^2"
      ```
      """
    #expect(reports(lab + paragraphs(33) + others) == [])
  }

  @Test func withoutAnExperimentThePageIsWider() {
    let long = Array(repeating: "word", count: 10).joined(separator: " ")
    let page = Array(repeating: long, count: 33).joined(separator: "\n\n")
    #expect(reports(page) == [])
    #expect(reports(lab + page).count == 1)
  }

  @Test func theShippedLessonsAreShortEnough() {
    #expect(Samples.reports(ProseLengthCheck(), ShippedCourse.course) == [])
  }
}
