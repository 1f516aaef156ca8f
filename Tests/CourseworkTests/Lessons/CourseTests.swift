import Testing

@testable import Coursework

struct CourseTests {
  private let course = Course(
    title: "A",
    modules: [
      Module(id: "lin", title: "Linear", lessons: [lesson("lin-04"), lesson("lin-05")]),
      Module(id: "cls", title: "Classes", lessons: [lesson("cls-01")]),
    ])

  private static func lesson(_ id: String) -> Lesson {
    LessonReader.read("+++\nid = \"\(id)\"\ntitle = \"A\"\n+++\n", file: "a.md").lesson
  }

  @Test func lessonsStandInTheOrderOfTheirModules() {
    #expect(course.lessons.map(\.id) == ["lin-04", "lin-05", "cls-01"])
  }

  @Test func aLessonIsFoundWhateverTheCase() {
    #expect(course.lesson("LIN-05")?.id == "lin-05")
    #expect(course.lesson("lin-06") == nil)
  }

  @Test func theNearestLessonIsOffered() {
    #expect(course.nearestLesson(to: "lin-4") == "lin-04")
    #expect(course.nearestLesson(to: "cls-10") == "cls-01")
    #expect(course.nearestLesson(to: "zebra") == nil)
  }
}
