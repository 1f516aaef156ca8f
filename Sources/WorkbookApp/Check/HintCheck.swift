internal import Coursework

/// Every exercise has hints, and each says something of its own.
struct HintCheck: ExerciseChecker {
  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
    let hints = exercise.hints
    if hints.isEmpty {
      return [
        exercise.fault(
          "It has no hints. Write them from gentle to nearly the answer: hints = [\"…\", \"…\"]")
      ]
    }
    return hints.indices.compactMap { index in
      if hints[index].allSatisfy(\.isWhitespace) {
        return exercise.fault("Hint \(index + 1) is empty.", at: "hints")
      }
      guard hints[..<index].contains(hints[index]) else { return nil }
      return exercise.fault("Hint \(index + 1) says the same as one before it.", at: "hints")
    }
  }
}
