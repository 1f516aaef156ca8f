internal import Coursework

/// Every exercise is solved by its own solution, and by no empty answer.
struct SolutionCheck: ExerciseChecker {
  /// As written, and in the numbers of as many seeds.
  static let seeds: [UInt64?] = [nil] + (1...20).map { $0 }

  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
    var emptyTaken: Set<Int> = []
    var refused: [Int: (seeds: [UInt64?], answer: String, reason: String)] = [:]
    var missing: LessonDiagnostic?
    for seed in Self.seeds {
      var session = ExerciseSession(exercise, seed: seed)
      let solution = session.variant.solution
      guard solution.count == session.variant.questions.count else {
        missing = exercise.fault(
          "It asks \(session.variant.questions.count) questions and its solution answers "
            + "\(solution.count).")
        continue
      }
      for (index, answer) in solution.enumerated() {
        if session.answer("", question: index).verdict.outcome == .right {
          emptyTaken.insert(index)
        }
        _ = session.answer(answer, question: index)
      }
      // A prediction is judged when the last question is answered.
      for (index, answer) in solution.enumerated() {
        guard let verdict = session.verdicts[index], verdict.outcome != .right else { continue }
        refused[index, default: ([], answer, verdict.sentences.joined(separator: " "))]
          .seeds.append(seed)
      }
    }
    let empty = emptyTaken.sorted().map {
      exercise.fault("An empty answer to question \($0 + 1) is taken as right.")
    }
    let wrong = refused.sorted { $0.key < $1.key }.map { index, found in
      exercise.fault(
        "Its own solution “\(found.answer)” to question \(index + 1) is not taken "
          + "(\(found.seeds.inWords)): \(found.reason)")
    }
    return (missing.map { [$0] } ?? []) + empty + wrong
  }
}
