import Coursework
import ProgressStore
import WorkbookApp

/// The workbook without a screen: a lesson's text, each exercise in its place, and at the end what is
/// left. For readers of screens, for lines too slow to draw on, and for pipes.
struct PlainWorkbook {
  let course: Course
  let progress: Progress
  let store: ProgressStore

  /// The lesson where the student left off; else the first with something to do.
  var lessonToOpen: Lesson? {
    let last = progress.lastPlace.flatMap { course.lesson($0.lesson) }
    return last
      ?? course.lessons.first { lesson in
        let (solved, all) = progress.solved(in: lesson)
        return solved < all
      } ?? course.lessons.first
  }

  /// Goes through a lesson, as far as there are answers.
  func run(_ lesson: Lesson) {
    var left: [Exercise] = []
    var hasEnded = false
    Talk.say("In an exercise, answer line by line; “hint” helps, “skip” goes on.")
    for part in LessonText.parts(of: lesson, columns: 72, glyphs: Talk.glyphs) {
      switch part {
      case .text(let lines, _):
        guard !hasEnded else { continue }
        for line in lines { Talk.result(line) }
        Talk.result("")
      case .exercise(let exercise, let block):
        if !hasEnded {
          keepPlace(lesson, block)
          switch take(exercise) {
          case .solved: continue
          case .answeredWrong, .skipped: break
          case .inputEnded: hasEnded = true
          }
        }
        left.append(exercise)
      }
    }
    sayWhatIsLeft(left, of: lesson)
  }

  private func take(_ exercise: Exercise) -> LineMode.Ending {
    let record = progress.exercises[exercise.reference]
    if let record, record.isSolved(exercise) {
      Talk.result("\(exercise.title) (\(exercise.reference)): you have solved this.\n")
      return .solved
    }
    let session =
      record.map { ExerciseSession(exercise, resuming: $0) } ?? ExerciseSession(exercise)
    var mode = LineMode(session: session, store: store)
    let ending = mode.run()
    Talk.result("")
    return ending
  }

  private func sayWhatIsLeft(_ left: [Exercise], of lesson: Lesson) {
    guard left.isEmpty else {
      Talk.result("Left in \(lesson.id):")
      for exercise in left { Talk.result("  \(exercise.reference)  \(exercise.title)") }
      Talk.result("Go on with: gradus open --plain \(lesson.id)")
      return
    }
    Talk.result("Everything in \(lesson.id) is solved.")
    let lessons = course.lessons
    if let index = lessons.firstIndex(where: { $0.id == lesson.id }), index + 1 < lessons.count {
      Talk.result("Next: gradus open --plain \(lessons[index + 1].id)")
    }
  }

  private func keepPlace(_ lesson: Lesson, _ block: Int) {
    let run = progress.places[lesson.id]?.run
    let event = ProgressEvent(kind: .visited, lesson: lesson.id, place: block, run: run)
    do {
      try store.append(event)
    } catch {
      Talk.say("Not saved: \(error)")
    }
  }
}
