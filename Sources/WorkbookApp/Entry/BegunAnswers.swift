internal import Coursework

/// The answers that a student has begun in a lesson, by question: what was typed and not given yet.
public struct BegunAnswers: Sendable {
  var entries: [PageRow.Target: any AnswerEntry] = [:]

  /// Those of questions that a lesson has.
  func of(_ sessions: [ExerciseSession]) -> [PageRow.Target: any AnswerEntry] {
    entries.filter { target, _ in
      sessions.indices.contains(target.exercise)
        && sessions[target.exercise].variant.questions.indices.contains(target.question)
    }
  }
}
