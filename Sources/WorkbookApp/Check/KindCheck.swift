internal import Coursework

/// What each kind of exercise says against itself: numbers that hide a mistake, a right line that is
/// none, a goal that is reached without doing anything.
struct KindCheck: ExerciseChecker {
  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
    exercise.faults
  }
}
