import ArgumentParser
import Coursework
import Foundation
import ProgressStore
import WorkbookApp

/// `gradus progress` by itself: what was done.
struct ShowProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what you have done, how well you have it, and where it is kept.",
    discussion: "Example: gradus progress --json")

  @Flag(help: "One JSON object, for programs.")
  var json = false

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    let events = (try? opened.store.events()) ?? []
    let progress = Progress(events.map(\.timed))
    let now = StoreEnvironment.wallClock()
    let mastery = Mastery.concepts(of: course, in: progress, now: now)
    let warmUp = WarmUp.items(progress, course, now: now, student: student.owner.seed)
    let place =
      switch try student.location() {
      case .file(let path): path
      case .guest, .noHome: "nowhere"
      }
    if json {
      try JSONOutput.write(
        ProgressListing(
          course: course, progress: progress, answers: events, owner: student.owner.label,
          path: place, isSaving: opened.store.state.banner == nil, mastery: mastery,
          warmUp: warmUp))
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
    say(mastery, Calibration(events.map(\.event)), warmUp, course)
  }

  private func say(
    _ mastery: [String: Mastery], _ calibration: Calibration, _ warmUp: [WarmUp.Item],
    _ course: Course
  ) {
    if !mastery.isEmpty {
      Talk.result("\nHow well you have the concepts, from 0 to 1:")
      for (concept, found) in ConceptOrder.sorted(mastery, course) {
        let value = Int((found.value * 100).rounded())
        Talk.result(
          "  \(concept): 0.\(value < 10 ? "0" : "")\(value), from \(found.answers) "
            + (found.answers == 1 ? "answer" : "answers"))
      }
    }
    for (index, sentence) in calibration.sentences.enumerated() {
      Talk.result((index == 0 ? "\n" : "") + sentence)
    }
    if !warmUp.isEmpty {
      Talk.result("\nTo warm up, with new numbers:")
      for item in warmUp {
        Talk.result("  gradus do \(item.reference) --seed \(item.seed)")
      }
    }
  }
}
