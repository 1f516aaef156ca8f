import Testing

@testable import Coursework

@Suite struct LessonPlaceTests {
  private let text = """
    +++
    id = "lin-01"
    title = "T"
    concepts = ["gradient"]
    +++
    First.

    Second, on
    two lines.

    ```lab
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 1, x2 = 1 }
    rate = 0.1
    view = { x1 = [-2, 2] }
    ```

    ```exercise
    id = "one"
    kind = "steps"
    ask = "One step."
    given = { y0 = 5 }
    steps = "y1 = y0 - 0.1*2*y0"
    hints = ["Subtract."]
    ```
    """

  private var lesson: Lesson { LessonReader.read(text, file: "lin/01.md").lesson }

  @Test func blocksKnowTheirLines() {
    let lesson = lesson
    #expect(lesson.blocks.indices.map { lesson.place(ofBlock: $0).line } == [6, 8, 19])
    #expect(lesson.labPlaces.map(\.line) == [11])
    #expect(lesson.place(ofBlock: 99) == LessonPlace(file: "lin/01.md", line: lesson.place.line))
  }

  @Test func aFaultStandsAtItsKeyOrElseAtItsBlock() throws {
    let exercise = try #require(lesson.exercise("one"))
    #expect(exercise.place.fault("Few.", at: "hints").description == "lin/01.md:25:1: Few.")
    #expect(exercise.place.fault("Bad.", at: "vary").description == "lin/01.md:19:1: Bad.")
    #expect(lesson.place.fault("No.", at: "concepts").line == 4)
    #expect(lesson.place.fault("No.").line == 1)
  }

  @Test func wordsAreFoundInTheirBlock() {
    let lesson = lesson
    func place(_ words: String, _ block: Int) -> String {
      lesson.place(of: words, inBlock: block).fault("X").description
    }
    #expect(place("two lines", 1) == "lin/01.md:9:1: X")
    // Over the end of a line: where it begins.
    #expect(place("on two", 1) == "lin/01.md:8:9: X")
    #expect(place("step", 2) == "lin/01.md:22:12: X")
    // No part of a word, nothing of another block, nothing at all.
    #expect(place("wo", 1) == "lin/01.md:8:1: X")
    #expect(place("First", 1) == "lin/01.md:8:1: X")
    #expect(place("", 0) == "lin/01.md:6:1: X" && place("First", 99) == "lin/01.md:1:1: X")
  }
}
