internal import Coursework

/// Whatever is answered, there is a reason: for every option that can be chosen, right or wrong, and
/// for every other answer that is not right.
struct ReasonCheck: ExerciseChecker {
  func faults(in exercise: Exercise, _ options: CheckOptions) -> [LessonDiagnostic] {
    let variant = exercise.kind.variant(seed: nil)
    let solution = variant.solution
    guard solution.count == variant.questions.count else { return [] }
    var faults: [LessonDiagnostic] = []
    for (index, question) in variant.questions.enumerated() {
      let earlier = Self.earlier(solution, before: index)
      var isChoice = false
      // Where another question follows it may be the one that asks why.
      if case .choice = question.form { isChoice = index == variant.questions.count - 1 }
      for answer in SampleAnswers.to(question, solution: solution[index]) {
        let verdict = variant.judge(answer, question: index, earlier: earlier)
        // A right number needs no words; a right choice does, since it may have been a guess.
        guard verdict.outcome == .wrong || isChoice && verdict.outcome == .right else { continue }
        if verdict.sentences.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
          faults.append(
            exercise.fault(
              "The answer “\(answer)” to question \(index + 1) is judged without a reason. Say why "
                + "it is \(verdict.outcome.rawValue)."))
        }
      }
    }
    return faults
  }

  /// Right answers to the questions before one, and none from it on.
  static func earlier(_ solution: [String], before index: Int) -> [String?] {
    solution.indices.map { $0 < index ? solution[$0] : nil }
  }
}
