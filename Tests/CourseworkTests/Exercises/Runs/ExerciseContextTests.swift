import Labs
import Testing

@testable import Coursework

struct ExerciseContextTests {
  @Test func aLabIsFoundByItsID() throws {
    let text = lessonText(
      fenced("lab", Samples.lab) + fenced("lab", "id = \"second\"\n" + Samples.lab))
    let context = ExerciseContext(labs: LessonReader.read(text, file: "a.md").lesson.labs)
    #expect(context.labs.count == 2)
    #expect(context.lab("second") != nil && context.lab("first") == nil)
  }
}
