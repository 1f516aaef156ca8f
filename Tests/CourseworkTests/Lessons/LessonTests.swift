import Testing

@testable import Coursework

struct LessonTests {
  @Test func exercisesAreFoundInTheirOrderAndByID() throws {
    let page =
      fenced("exercise", Samples.steps) + "\nWords.\n\n" + fenced("exercise", Samples.choice)
    let lesson = LessonReader.read(lessonText(page), file: "a.md").lesson
    #expect(lesson.exercises.map(\.id) == ["two-steps", "corner"])
    #expect(lesson.exercise("corner")?.reference == "lin-04/corner")
    #expect(lesson.exercise("other") == nil)
    #expect(lesson.blocks.count == 3)
  }
}
