import ArgumentParser
import Coursework
import Foundation
import ProgressStore

/// `gradus list`: the lessons, and how far the student is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the modules and lessons, with your progress.",
    discussion: "Example: gradus list --json")

  @Flag(help: "One JSON object, for programs.")
  var json = false

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let store = try student.openStore()
    if let notice = store.notice { Talk.say(notice) }
    let progress = Progress((try? store.store.events().map(\.timed)) ?? [])
    if json {
      try JSONOutput.write(CourseListing(course, progress))
      return
    }
    Talk.result(course.title)
    for module in course.modules {
      Talk.result("\n\(module.title)")
      for lesson in module.lessons {
        let (solved, all) = progress.solved(in: lesson)
        let here = progress.lastPlace?.lesson == lesson.id ? ", you were here" : ""
        Talk.result(
          "  \(lesson.id)  \(lesson.title) (\(lesson.minutes) min, \(solved) of \(all) exercises\(here))"
        )
      }
    }
  }
}

/// The course as JSON.
private struct CourseListing: Encodable {
  struct LessonListing: Encodable {
    let id: String
    let title: String
    let minutes: Int
    let needs: [String]
    let concepts: [String]
    let exercises: [String]
    let solved: Int
    let isLast: Bool
  }

  struct ModuleListing: Encodable {
    let id: String
    let title: String
    let lessons: [LessonListing]
  }

  let schema = 1
  let title: String
  let modules: [ModuleListing]

  init(_ course: Course, _ progress: Coursework.Progress) {
    title = course.title
    modules = course.modules.map { module in
      ModuleListing(
        id: module.id, title: module.title,
        lessons: module.lessons.map { lesson in
          LessonListing(
            id: lesson.id, title: lesson.title, minutes: lesson.minutes, needs: lesson.needs,
            concepts: lesson.concepts, exercises: lesson.exercises.map(\.reference),
            solved: progress.solved(in: lesson).solved,
            isLast: progress.lastPlace?.lesson == lesson.id)
        })
    }
  }
}
