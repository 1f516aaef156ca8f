import ArgumentParser
import Coursework
import Foundation
import ProgressStore
import WorkbookApp

/// `gradus progress`: what was done.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show what you have done, and where it is kept.",
    discussion: "Example: gradus progress --json")

  @Flag(help: "One JSON object, for programs.")
  var json = false

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    let events = (try? opened.store.events()) ?? []
    let progress = Progress(events.map(\.event))
    let place =
      switch try student.location() {
      case .file(let path): path
      case .guest, .noHome: "nowhere"
      }
    if json {
      try JSONOutput.write(
        ProgressListing(
          course: course, progress: progress, answers: events, owner: student.owner.label,
          path: place, isSaving: opened.store.state.banner == nil))
      return
    }
    Talk.result(
      student.guest
        ? "You are a guest: nothing is kept."
        : "Progress of \(student.owner.label), kept in \(place)")
    if let banner = opened.store.state.banner, !student.guest { Talk.say(banner) }
    for lesson in course.lessons {
      let (solved, all) = progress.solved(in: lesson)
      Talk.result("\n\(lesson.id)  \(lesson.title): \(solved) of \(all) exercises")
      for exercise in lesson.exercises {
        let record = progress.exercises[exercise.reference]
        let state =
          record.map {
            "\($0.isSolved(exercise) ? "solved" : "begun"), \($0.attempts) answers, "
              + "\(min($0.hints, exercise.hints.count)) hints"
          } ?? "not begun"
        Talk.result("  \(exercise.reference): \(state)")
      }
    }
  }
}

/// Progress as JSON.
private struct ProgressListing: Encodable {
  struct ExerciseListing: Encodable {
    let id: String
    let isSolved: Bool
    let answers: Int
    let hints: Int
    let mistakes: [String: Int]
  }

  struct LessonListing: Encodable {
    let id: String
    let solved: Int
    let exercises: [ExerciseListing]
  }

  let schema = 1
  let student: String
  let path: String
  let isSaving: Bool
  let lastLesson: String?
  let answers: Int
  let lessons: [LessonListing]

  init(
    course: Course, progress: Coursework.Progress, answers events: [RecordedEvent], owner: String,
    path: String, isSaving: Bool
  ) {
    student = owner
    self.path = path
    self.isSaving = isSaving
    lastLesson = progress.lastPlace?.lesson
    let answered = events.map(\.event).filter { $0.kind == .answered }
    answers = answered.count
    lessons = course.lessons.map { lesson in
      LessonListing(
        id: lesson.id, solved: progress.solved(in: lesson).solved,
        exercises: lesson.exercises.map { exercise in
          let record = progress.exercises[exercise.reference]
          let own = answered.filter { $0.lesson == lesson.id && $0.exercise == exercise.id }
          return ExerciseListing(
            id: exercise.reference, isSolved: record?.isSolved(exercise) ?? false,
            answers: record?.attempts ?? 0, hints: min(record?.hints ?? 0, exercise.hints.count),
            mistakes: Dictionary(own.compactMap(\.mistake).map { ($0, 1) }, uniquingKeysWith: +))
        })
    }
  }
}
