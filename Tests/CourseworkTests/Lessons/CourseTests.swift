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

  // MARK: Reloading

  private func sound() -> Course { CourseReader.read(SoundCourse.files()).course }

  private func saved(_ path: String, _ text: String) -> CourseFile {
    CourseFile(path: path, text: text)
  }

  @Test func aSavedLessonTakesThePlaceOfTheOldOne() throws {
    let page = SoundCourse.page.replacing("\"A bowl\"", with: "\"A bowl, once more\"")
    let (course, faults) = sound().reloading(saved("lin/04-bowl.md", page))
    #expect(faults.isEmpty)
    #expect(course.lessons.map(\.title) == ["Slopes", "A bowl, once more"])
    guard case .inset? = course.lesson("lin-04")?.blocks.first else {
      Issue.record("the inset is lost")
      return
    }
  }

  @Test func whatIsWrongWithTheSavedFileIsToldAndNothingElse() {
    let broken = SoundCourse.page.replacing("g1 = 2*x1", with: "g1 = 2x1")
      .replacing("(lin-03)", with: "(lin-99)")
    let (course, faults) = sound().reloading(saved("lin/04-bowl.md", broken))
    #expect(faults.map(\.line) == [21, 18] && course.lesson("lin-04") != nil)
    let (_, others) = course.reloading(saved("lin/03-slopes.md", SoundCourse.other))
    #expect(others.isEmpty)
  }

  @Test func reloadingGivesWhatReadingAnewGives() throws {
    let page = SoundCourse.page.replacing("\"epoch\"", with: "\"loss\"")
    let (course, faults) = sound().reloading(saved("lin/04-bowl.md", page))
    let (anew, all) = CourseReader.read(SoundCourse.files(page: page))
    #expect(faults == all)
    for (one, other) in zip(course.lessons, anew.lessons) {
      #expect(one.id == other.id && one.references == other.references)
      #expect(one.exercises.map(\.id) == other.exercises.map(\.id))
      #expect(one.blocks.map(Self.words) == other.blocks.map(Self.words))
    }
  }

  private static func words(_ block: LessonBlock) -> String {
    switch block {
    case .inset(let concepts): "needs \(concepts.map(\.id))"
    case .paragraph(let paragraph): paragraph.text
    case .formula(let lines): lines.map(\.assignment.description).joined()
    case .exercise(let exercise): exercise.ask
    case .plot(let plot): plot.title
    case .note(let paragraphs): paragraphs.map(\.text).joined()
    }
  }

  @Test func aNewLessonIsAddedInItsPlace() {
    let text = "+++\nid = \"lin-06\"\ntitle = \"E\"\nconcepts = [\"epoch\"]\n+++\nWords.\n"
    let (course, faults) = sound().reloading(saved("lin/06-epoch.md", text))
    #expect(course.lessons.map(\.id) == ["lin-03", "lin-04", "lin-06"] && faults.isEmpty)
    // It comes later, so that its concept is still explained where it is needed before.
    guard case .inset? = course.lesson("lin-04")?.blocks.first else {
      Issue.record("the inset is lost")
      return
    }
  }

  @Test func whatAnExerciseSaysAgainstItselfIsToldWhenItsLessonIsSaved() {
    let page = SoundCourse.page.replacing("eta = 0.1 }", with: "eta = 1 }")
    #expect(page != SoundCourse.page)
    let (course, faults) = sound().reloading(saved("lin/04-bowl.md", page))
    #expect(faults.contains { $0.message.hasPrefix("With the numbers as written") }, "\(faults)")
    // It can be taken all the same.
    #expect(course.lesson("lin-04")?.exercises.count == 3)
  }

  @Test func aSecondLessonOfAnIDChangesNothing() {
    let (course, faults) = sound().reloading(saved("lin/05-b.md", SoundCourse.page))
    #expect(course.lessons.map(\.file) == ["lin/03-slopes.md", "lin/04-bowl.md"])
    #expect(faults.map(\.message).contains { $0.hasPrefix("There is a second lesson") })
  }

  @Test func theGlossaryAndTheHeadAreReadAnew() {
    let concepts = SoundCourse.concepts.replacing("One pass", with: "A whole pass")
    let (course, faults) = sound().reloading(saved("concepts.toml", concepts))
    guard case .inset(let needed)? = course.lesson("lin-04")?.blocks.first else {
      Issue.record("no inset")
      return
    }
    #expect(needed.map(\.definition) == ["A whole pass through all examples."] && faults.isEmpty)
    let head = SoundCourse.head.replacing("\"Linear\"", with: "\"Lines\"")
    let (renamed, none) = course.reloading(saved("course.toml", head))
    #expect(renamed.modules.map(\.title) == ["Lines"] && none.isEmpty)
    #expect(renamed.lessons.map(\.id) == ["lin-03", "lin-04"])
  }

  @Test func whatIsNoPartOfACourseChangesNothing() {
    let (course, faults) = sound().reloading(saved("README.md", "# Words"))
    #expect(course.lessons.count == 2 && faults.isEmpty)
  }
}
