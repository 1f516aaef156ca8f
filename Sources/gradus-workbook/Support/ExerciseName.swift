import Coursework

/// Finds an exercise by the name it has on the command line, `lin-04/three-steps`.
enum ExerciseName {
  /// The exercise of a name, or all those of a lesson, in their order.
  static func findAll(_ name: String, in course: Course) throws -> [Exercise] {
    if name.contains("/") { return [try find(name, in: course)] }
    let exercises = try StudentOptions.lesson(name, in: course).exercises
    guard !exercises.isEmpty else {
      throw Failure.usage("The lesson \(name) has no exercises.")
    }
    return exercises
  }

  static func find(_ name: String, in course: Course) throws -> Exercise {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Failure.usage(
        "“\(name)” names no exercise. Write lesson/exercise, such as lin-04/three-steps.")
    }
    let lesson = try StudentOptions.lesson(parts[0], in: course)
    if let exercise = lesson.exercise(parts[1]) { return exercise }
    let names = lesson.exercises.map(\.id)
    let hint =
      NearestWord.to(parts[1], among: names).map { "Did you mean \(lesson.id)/\($0)?" }
      ?? (names.isEmpty ? "It has none." : "It has \(names.joined(separator: ", ")).")
    throw Failure.usage("The lesson \(lesson.id) has no exercise “\(parts[1])”. \(hint)")
  }
}
