import ArgumentParser
import Coursework
import Foundation
import ProgressStore
import WorkbookApp

/// The options that most commands share: whose work it is, and which course.
struct StudentOptions: ParsableArguments {
  @Option(help: "Keep a progress of its own under this name, on a shared login.")
  var student: String?

  @Flag(help: "Keep nothing.")
  var guest = false

  @Option(help: "The folder of the course.")
  var course: String?

  func validate() throws {
    if guest, student != nil {
      throw ValidationError("--guest keeps nothing, so it cannot go with --student. Choose one.")
    }
  }

  var owner: Owner {
    if guest { return Owner(name: "guest", isGuest: true) }
    return Owner(name: student ?? ProcessInfo.processInfo.environment["USER"] ?? "this login")
  }

  /// Opens the store of this student.
  func openStore() throws -> OpenedStore { ProgressStore.open(at: try location()) }

  func location() throws -> StoreLocation {
    if guest { return .guest }
    do {
      let name = try student.map { try StudentName($0) }
      return StoreLocation.standard(
        student: name, environment: ProcessInfo.processInfo.environment)
    } catch let refusal as StudentName.Refusal {
      throw Failure.usage("\(refusal)")
    }
  }

  func readCourse() throws -> Course { try CourseFolder.read(course).course }

  /// A lesson by its id.
  func lesson(_ id: String, in course: Course) throws -> Lesson {
    try Self.lesson(id, in: course)
  }

  static func lesson(_ id: String, in course: Course) throws -> Lesson {
    if let lesson = course.lesson(id) { return lesson }
    let hint =
      course.nearestLesson(to: id).map { "Did you mean \($0)?" } ?? "`gradus list` shows them all."
    throw Failure.usage("There is no lesson “\(id)”. \(hint)")
  }
}
