internal import Coursework
internal import Labs

/// What a lesson tells its readers to press can be pressed, and what they are told to see is seen.
struct TryThisCheck: LessonChecker {
  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    var trial = TryThisTrial(lesson, data: options.data)
    return lesson.tryThis.flatMap { line in
      trial.faults(of: line).map { fault in
        lesson.place(ofBlock: line.block).fault("“\(line.text.prefix(40))…”: \(fault)")
      }
    }
  }
}
