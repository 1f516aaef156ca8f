import Labs
import Testing

@testable import Coursework

@Suite struct ReadingDepthTests {
  @Test func theCourseIsTheSameWhicheverWayItIsRead() throws {
    let files = try Shipped.files()
    let whole = CourseReader.read(files, data: ShippedTables.catalog).course
    let read = CourseReader.read(files, data: ShippedTables.catalog, depth: .asNeeded)
    #expect(read.diagnostics.isEmpty)
    for (lesson, twin) in zip(whole.lessons, read.course.lessons) {
      #expect(twin.content.made == nil && twin.exerciseCount == lesson.exercises.count)
      #expect(lesson.id == twin.id && lesson.labs.count == twin.labs.count)
      #expect(lesson.exercises.map(\.reference) == twin.exercises.map(\.reference))
      for (one, other) in zip(lesson.exercises, twin.exercises) {
        let (here, there) = (one.kind.variant(seed: nil), other.kind.variant(seed: nil))
        #expect(here.given == there.given && here.questions == there.questions)
        #expect(one.concepts == other.concepts && one.title == other.title)
      }
    }
  }

  @Test func anExerciseThatIsNotAskedForIsNotMade() throws {
    let page = fenced(
      "exercise", Samples.steps.replacing("kind = \"steps\"", with: "kind = \"bug\""))
    let whole = LessonReader.read(lessonText(page), file: "a.md")
    #expect(whole.lesson.exercises.isEmpty && !whole.diagnostics.isEmpty)
    let (lesson, diagnostics) = LessonReader.read(lessonText(page), file: "a.md", depth: .asNeeded)
    #expect(diagnostics.isEmpty)
    let exercise = try #require(lesson.exercises.first)
    let given = exercise.kind.variant(seed: nil).given
    #expect(given.first == "This exercise cannot be read:")
    #expect(given.dropFirst().first?.hasPrefix("a.md:") == true)
    #expect(exercise.faults.count == given.count - 1)
  }

  @Test func anExperimentIsSetUpOnlyWhenTheWholeIsRead() {
    let page = lessonText(fenced("lab", Samples.lab + "\nvary = { rate = [11] }"))
    let whole = LessonReader.read(page, file: "a.md")
    #expect(whole.diagnostics.map(\.message) == ["rate η can be set from 0 to 10."])
    let quick = LessonReader.read(page, file: "a.md", depth: .asNeeded)
    #expect(quick.diagnostics.isEmpty && quick.lesson.labs.count == 1)
    #expect(throws: LabError.self) { try quick.lesson.labs[0].group() }
  }
}
