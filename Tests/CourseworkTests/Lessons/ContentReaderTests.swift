import Formulas
import Labs
import Testing

@testable import Coursework

struct ContentReaderTests {
  private func blocks(_ page: String) -> [LessonBlock] {
    LessonReader.read(lessonText(page), file: "a.md").lesson.blocks
  }

  @Test func everyWordOpensItsBlock() {
    let page = """
      Words.

      ```formula
      g1 = 2*x1

      g2 = 2*x2
      ```

      ```note
      For the *instructor*.

      - Ask.
      ```

      ```
      as typed
      ```
      """
    let blocks = blocks(page)
    #expect(blocks.count == 4)
    if case .paragraph(let paragraph) = blocks[0] { #expect(paragraph.text == "Words.") }
    guard case .formula(let lines) = blocks[1], case .note(let note) = blocks[2],
      case .paragraph(let code) = blocks[3]
    else {
      Issue.record("other blocks: \(blocks)")
      return
    }
    #expect(lines.map(\.assignment.description) == ["g₁ = 2·x₁", "g₂ = 2·x₂"])
    #expect(note.map(\.text) == ["For the instructor.", "Ask."])
    #expect(note.map(\.kind) == [.text, .item(marker: "•")])
    #expect(code.kind == .code && code.text == "as typed\n")
    #expect(reports(lessonText(page)) == [])
  }

  @Test func aBadFormulaIsReportedWithItsLineAndColumnAndTheOthersStay() {
    let page = "Words.\n\n```formula\ng1 = 2*x1\n  g2 = 2x2\n\ng3 2\n```\n"
    #expect(
      reports(lessonText(page)) == [
        "a.md:9:9: Write 2*x2, with a star, for 2x2.",
        "a.md:11:5: An = is missing. Write name = formula, such as e = yhat - y.",
      ])
    guard case .formula(let lines)? = blocks(page).last else {
      Issue.record("no formula")
      return
    }
    #expect(lines.map(\.assignment.name) == ["g1"])
  }

  @Test func aLessonMayHaveSeveralLabsOfDifferentIDs() {
    let (one, two) = (Samples.lab + "\nid = \"bowl\"", Samples.lab + "\nid = \"steep\"")
    let page = fenced("lab", one) + "\n" + fenced("lab", two)
    let lesson = LessonReader.read(lessonText(page), file: "a.md").lesson
    #expect(lesson.labs.map(\.id) == ["bowl", "steep"])
    #expect(lesson.lab?.id == "bowl" && lesson.lab("steep") != nil && lesson.lab("x") == nil)
    #expect(reports(lessonText(page)) == [])
    let twice = fenced("lab", one) + "\n" + fenced("lab", one)
    #expect(
      reports(lessonText(twice)) == [
        "a.md:18:1: There is a second lab “bowl”. Give it an id of its own."
      ])
  }

  @Test func thereAreAtMostTwelveLabs() {
    let page = Array(repeating: fenced("lab", Samples.lab), count: 13).joined(separator: "\n")
    #expect(reports(lessonText(page)) == ["a.md:90:1: The lesson has more than 12 labs."])
  }

  @Test func aSecondExerciseOfAnIDIsReportedAndLeftOut() {
    let page = fenced("exercise", Samples.choice) + "\n" + fenced("exercise", Samples.choice)
    #expect(
      reports(lessonText(page)) == [
        "a.md:17:1: There is a second exercise “corner”. Give it an id of its own."
      ])
    #expect(blocks(page).count == 1)
  }

  @Test func aWordThatOpensNothingIsShownAsCodeWithTheNearest() {
    let page = "```excercise\nid = 1\n```\n\n```python\nprint(1)\n```\n"
    #expect(
      reports(lessonText(page)) == [
        "a.md:5:1: “excercise” opens no block. Did you mean “exercise”?"
      ])
    #expect(blocks(page).count == 2)
  }

  @Test func onlyTheFirstWordOfAFenceCounts() {
    #expect(reports(lessonText("```formula of the bowl\ng = 2*x\n```\n")) == [])
  }
}
