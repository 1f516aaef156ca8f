import Coursework
import Testing

@testable import WorkbookApp

@Suite struct PresentPlanTests {
  private static func lesson(_ text: String) throws -> Lesson {
    let files = [
      CourseFile(
        path: "course.toml", text: "title = \"C\"\n[[module]]\nid = \"lin\"\ntitle = \"Lin\"\n"),
      CourseFile(
        path: "lin/01-t.md",
        text: "+++\nid = \"lin-01\"\ntitle = \"Bowls\"\nminutes = 5\n+++\n\n\(text)\n"),
    ]
    return try #require(CourseReader.read(files).course.lesson("lin-01"))
  }

  private static let text = """
    One.

    - Press `n`.
    - `b` goes back.

    # Two

    Words.

    ```note
    The first note.
    ```

    - Press `n` twice.

    ```exercise
    id = "sum"
    kind = "steps"
    ask = "Add."
    given = { x = 2 }
    steps = \"\"\"
    a = x + 1    # the sum
    c = 2*a      # twice that
    \"\"\"
    hints = ["Add."]
    ```

    ```note
    The last note.
    ```
    """

  @Test func blocksComeUnderTheirHeadingsAndStepsOneByOne() throws {
    let plan = PresentPlan(try Self.lesson(Self.text))
    #expect(
      plan.items.map(\.content) == [
        .title, .block, .block, .block, .block, .block, .question(0), .step(exercise: 0, line: 0),
        .step(exercise: 0, line: 1),
      ])
    let headings = plan.items.map(\.heading).prefix(6)
    #expect(headings == ["Bowls", "Bowls", "Bowls", "Bowls", "Two", "Two"])
    #expect(
      plan.items.map(\.beginsPage) == [
        true, true, false, false, true, false, true, false, false,
      ])
    #expect(plan.words(of: 0) == "Bowls" && plan.words(of: 1) == "One.")
    #expect(plan.words(of: 6) == "Add." && plan.words(of: 7) == "a = x + 1 = 2 + 1 = 3")
    #expect(plan.words(of: 9) == nil && plan.words(of: -1) == nil)
  }

  @Test func aNoteBelongsToWhatStandsAboveIt() throws {
    let plan = PresentPlan(try Self.lesson(Self.text))
    #expect(plan.notes(at: 0) == ["The first note."])
    #expect(plan.notes(at: 4) == ["The first note."])
    #expect(plan.notes(at: 5) == ["The last note."])
    #expect(plan.notes(at: 8) == ["The last note."])
    #expect(PresentPlan(try Self.lesson("Words.")).notes(at: 0) == [])
  }

  @Test func theNextLineIsOneThatCanBeDone() throws {
    let plan = PresentPlan(try Self.lesson(Self.text))
    #expect(plan.nextLine(from: 0, behind: nil)?.item == 2)
    // “`b` goes back” is read out and not pressed.
    #expect(plan.nextLine(from: 2, behind: 2)?.item == 5)
    #expect(plan.nextLine(from: 5, behind: 5) == nil)
    #expect(plan.nextLine(from: 3, behind: nil)?.item == 5)
  }

  @Test func anEmptyLessonHasItsTitle() throws {
    let plan = PresentPlan(try Self.lesson(""))
    #expect(plan.items.count == 1 && plan.words(of: 0) == "Bowls")
  }

  @Test func theRunOfAnExerciseHasNobodysAnswerOverIt() {
    var count = 0
    for lesson in ShippedCourse.course.lessons {
      let plan = PresentPlan(lesson)
      for exercise in plan.variants.indices {
        guard let run = plan.run(of: exercise) else { continue }
        count += 1
        #expect(!run.runs.isEmpty && run.steps > 0)
        #expect(run.line?.name.hasPrefix("you") != true, "\(lesson.exercises[exercise].reference)")
      }
    }
    #expect(count > 10)
  }
}
