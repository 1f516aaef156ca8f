import Cells
import Coursework
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct HomeScreenTests {
  @Test(arguments: [(80, 24), (60, 18), (120, 40)])
  func golden(_ columns: Int, _ rows: Int) {
    expectGolden(Rig(columns, rows).canvas.golden, "home-\(columns)x\(rows)")
  }

  @Test func goldenAfterALesson() {
    var rig = Rig(80, 24)
    rig.press("<Enter><Enter>4<Enter>32<Enter>3.2<Enter>20.48<Enter>2.56<Enter>13.1072<Enter>")
    rig.press("<Esc>q")
    expectGolden(rig.canvas.golden, "home-after-a-lesson-80x24")
  }

  @Test func theLastPlaceIsMarkedAndReopened() {
    var rig = Rig(80, 24)
    rig.press("<Enter>")
    #expect(rig.reopened().workbook.screens.count == 2)
    rig.press("q")
    #expect(rig.text.contains("you were here"))
    rig.press("q")
    #expect(rig.workbook.outcome == .exit(code: 0))
    let again = rig.reopened()
    #expect(again.workbook.screens.count == 1)
    #expect(again.text.contains("you were here"))
  }

  @Test func ownerIsNamed() {
    #expect(Rig(80, 24).text.contains("Ada"))
  }

  @Test func lessonsAreFoundByTheirWords() {
    var rig = Rig(80, 24, course: ManyLessons.course)
    rig.press("/third")
    #expect(rig.text.contains("The third lesson") && !rig.text.contains("The second lesson"))
    rig.press("<Enter>")
    #expect(rig.workbook.screens.last?.name == "The third lesson")
    rig.press("q/nothing like it")
    #expect(rig.text.contains("No lesson has"))
    rig.press("<Esc>")
    #expect(rig.text.contains("The second lesson"))
  }

  @Test func aClickSelectsAndASecondClickOpens() {
    var rig = Rig(80, 24, course: ManyLessons.course)
    rig.click("The second lesson")
    #expect(rig.workbook.screens.count == 1)
    rig.click("The second lesson")
    #expect(rig.workbook.screens.last?.name == "The second lesson")
  }

  @Test func theSelectedLessonStaysInViewInALongCourse() {
    var rig = Rig(60, 18, course: ManyLessons.course)
    for _ in 0..<ManyLessons.count {
      rig.press("j")
      #expect(rig.text.contains("▸"))
    }
    #expect(rig.text.contains("lin-40"))
  }

  @Test func aCourseWithoutLessonsSaysWhatToDo() {
    let rig = Rig(80, 24, course: Course(title: "Empty", modules: []))
    #expect(rig.text.contains("There are no lessons here"))
  }
}

extension HomeScreenTests {
  private static let day: Int64 = 86_400_000

  /// A workbook on the day after two exercises went wrong.
  private func nextDay(_ columns: Int = 80, _ rows: Int = 24) throws -> Rig {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    let events = lesson.exercises.prefix(2).enumerated().map { place, exercise in
      TimedEvent(
        ProgressEvent(
          kind: .answered, lesson: lesson.id, exercise: exercise.id,
          step: exercise.kind.variant(seed: nil).questions[0].name, answer: "0", verdict: "wrong"),
        at: Int64(place))
    }
    let progress = Coursework.Progress(events)
    let items = WarmUp.items(progress, ShippedCourse.course, now: Self.day)
    #expect(items.count == 2)
    return Rig(columns, rows, progress: progress, warmUp: items)
  }

  @Test(arguments: [(80, 24), (60, 18)])
  func goldenWithAWarmUp(_ columns: Int, _ rows: Int) throws {
    var rig = try nextDay(columns, rows)
    rig.press("g")
    expectGolden(rig.canvas.golden, "home-warm-up-\(columns)x\(rows)")
  }

  @Test func theWarmUpOpensItsExerciseWithNewNumbersAndIsThenDone() throws {
    var rig = try nextDay()
    #expect(rig.text.contains("Warm-up: 2 exercises from last time"))
    rig.press("g<Enter>")
    let screen = try #require(rig.workbook.screens.last as? LessonScreen)
    let item = try #require(rig.workbook.context.warmUp.first)
    let session = try #require(screen.sessions.first { $0.exercise.id == item.exercise })
    #expect(session.variant.seed == item.seed && screen.focusedTarget != nil)
    #expect(rig.recorded.map(\.kind) == [.visited, .helped])
    #expect(rig.recorded.last?.seed == item.seed && rig.recorded.last?.hints == 0)
    rig.press("<Esc>q")
    #expect(rig.text.contains("Warm-up: 1 exercise from last time"))
    rig.press("g<Enter><Esc>q")
    #expect(!rig.text.contains("Warm-up"))
    rig.press("g<Enter>")
    #expect(rig.workbook.screens.count == 2)
  }

  @Test func aClickOpensTheWarmUpAndASearchHidesIt() throws {
    var rig = try nextDay()
    rig.press("/x")
    #expect(!rig.text.contains("Warm-up:"))
    // The search has led to a lesson further down.
    rig.press("<Esc>g<Down>")
    rig.click("Warm-up:")
    #expect(rig.workbook.screens.count == 1)
    rig.click("Warm-up:")
    #expect(rig.workbook.screens.count == 2)
  }

  /// A course of more lessons than rows, opened at its last one.
  @Test func theSelectedLessonIsInViewFromTheStart() throws {
    let last = try #require(ShippedCourse.course.lessons.last)
    var rig = Rig(80, 24, course: ShippedCourse.course, lesson: last.id)
    rig.press("q")
    #expect(rig.text.contains("▸ \(last.id)"))
    rig.resize(60, 18)
    #expect(rig.text.contains("▸ \(last.id)"))
    rig.press("<Home>")
    #expect(rig.text.contains("▸ \(ShippedCourse.course.lessons[0].id)"))
  }
}

/// A course of many small lessons.
enum ManyLessons {
  static let count = 40

  static let course: Course = {
    let words = ["first", "second", "third"]
    let files = (1...count).map { number in
      let id = number < 10 ? "0\(number)" : "\(number)"
      let name = number <= 3 ? words[number - 1] : "number \(number)"
      return CourseFile(
        path: "lin/\(id).md",
        text: "+++\nid = \"lin-\(id)\"\ntitle = \"The \(name) lesson\"\n+++\n\nText.\n")
    }
    return CourseReader.read(files).course
  }()
}
