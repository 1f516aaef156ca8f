import Testing

@testable import Coursework

struct ExerciseReaderTests {
  @Test func everyKindIsRead() throws {
    for text in [Samples.steps, Samples.mistake, Samples.choice] {
      #expect(reports("exercise", text) == [])
    }
    let exercise = try exercise(Samples.steps)
    #expect(exercise.title == "two steps" && exercise.ask == "Two steps by hand.")
    #expect(exercise.hints == ["First.", "Second."])
    #expect(exercise.reference == "lin-04/two-steps")
  }

  @Test(arguments: [
    ("id = \"two-steps\"", "", "6:1: This exercise has no “id”. Write: id = \"three-steps\""),
    (
      "id = \"two-steps\"", "id = \"Two Steps\"",
      "6:1: “Two Steps” is no exercise id. Write small letters and hyphens: three-steps"
    ),
    ("id = \"two-steps\"", "id = 3", "6:1: “id” is a number, but must be a text"),
    ("kind = \"steps\"", "", "6:1: This exercise has no “kind”. Write: kind = \"steps\""),
    (
      "kind = \"steps\"", "kind = \"stesp\"",
      "7:1: There is no exercise of the kind “stesp”. Write: steps"
    ),
    (
      "kind = \"steps\"", "kind = \"essay\"",
      "7:1: There is no exercise of the kind “essay”. Write: bug, choice, match, mistake, number, order"
    ),
    ("ask = \"Two steps by hand.\"", "", "6:1: This exercise has no “ask”. Write: ask = "),
    (
      "hints = ", "hint = ",
      "17:1: This exercise has a key “hint” that means nothing here. Did you mean “hints”?"
    ),
    ("hints = [\"First.\"", "hints = [1", "17:1: “hints” has a number where a text must stand"),
    (
      "hints = ", "fault = \"a1\"\nhints = ",
      "17:1: This exercise has a key “fault” that means nothing here."
    ),
    ("eta = 0.1 }", "eta = }", "9:25: This exercise is not valid TOML"),
  ])
  func everyFaultHasItsPlaceAndItsRemedy(_ part: String, _ other: String, _ report: String) {
    #expect(Samples.steps.contains(part))
    let reports = reports("exercise", Samples.steps.replacing(part, with: other))
    #expect(reports.count == 1)
    #expect(reports.first?.hasPrefix("a.md:" + report) == true, "\(reports)")
  }

  @Test func anIDHasAtMostFortyLetters() {
    func reports(_ id: String) -> [String] {
      CourseworkTests.reports(
        "exercise", Samples.steps.replacing("two-steps", with: id))
    }
    #expect(reports(String(repeating: "a", count: 40)) == [])
    #expect(reports(String(repeating: "a", count: 41)).count == 1)
    #expect(reports("schritt-ü").count == 1)
  }

  @Test func aFaultyExerciseIsStillShownWhenItCanBeTaken() {
    let page = lessonText(fenced("exercise", Samples.steps.replacing("eta = 0.1", with: "eta = 1")))
    let (lesson, diagnostics) = LessonReader.read(page, file: "a.md")
    #expect(lesson.exercises.count == 1 && diagnostics.isEmpty)
    #expect(
      lesson.exercises.flatMap(\.faults).map(\.description) == [
        "a.md:6:1: With the numbers as written a mistake gives nearly the right result in step 1: "
          + "“You left out the rate η: you used 2 where the rule has η·2.” Change “given”."
      ])
  }
}
