internal import Coursework

/// Something that must hold of a course.
protocol CourseChecker: Sendable {
  /// What does not hold, with the place of the block or the key in its lesson's file.
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic]
  /// The same in parts, which can be worked on at the same time.
  func parts(of course: Course, _ options: CheckOptions) -> [CheckPart]
}

/// A part of a check, whichever thread works on it.
typealias CheckPart = @Sendable () -> [LessonDiagnostic]

extension CourseChecker {
  func parts(of course: Course, _ options: CheckOptions) -> [CheckPart] {
    [{ faults(in: course, options) }]
  }
}

/// Something that must hold of each lesson by itself.
protocol LessonChecker: CourseChecker {
  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic]
}

extension LessonChecker {
  func faults(in course: Course, _ options: CheckOptions) -> [LessonDiagnostic] {
    parts(of: course, options).flatMap { $0() }
  }

  func parts(of course: Course, _ options: CheckOptions) -> [CheckPart] {
    course.lessons.map { lesson in { faults(in: lesson, options) } }
  }
}

/// Something that must hold of each exercise by itself.
protocol ExerciseChecker: LessonChecker {
  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic]
}

extension ExerciseChecker {
  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    lesson.exercises.flatMap { faults(in: $0, options) }
  }

  func parts(of course: Course, _ options: CheckOptions) -> [CheckPart] {
    course.lessons.flatMap(\.exercises).map { exercise in { faults(in: exercise, options) } }
  }
}

extension Exercise {
  /// A fault of the exercise that names it.
  func fault(_ message: String, at key: String? = nil) -> LessonDiagnostic {
    place.fault("\(reference): \(message)", at: key)
  }
}

extension [UInt64?] {
  /// Seeds in words: “as written, 3 and 2 more”.
  var inWords: String {
    let names = prefix(3).map { $0.map { "seed \($0)" } ?? "the numbers as written" }
    let rest = count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
