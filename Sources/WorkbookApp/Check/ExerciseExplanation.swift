public import Coursework

/// What there is behind an exercise, for its author: the right answers, every mistake that is
/// recognised, the number it gives and what a student reads who makes it.
public enum ExerciseExplanation {
  /// The explanation, a line each.
  public static func lines(of exercise: Exercise, seed: UInt64?) -> [String] {
    let variant = exercise.kind.variant(seed: seed)
    let solution = variant.solution
    let twins = variant.twinNumbers
    var lines = [
      "\(exercise.reference): \(exercise.title)",
      "at \(exercise.place.file):\(exercise.place.line), "
        + (seed.map { "seed \($0)" } ?? "the numbers as written"),
    ]
    lines += variant.given.map { "  \($0)" }
    for (index, question) in variant.questions.enumerated() {
      let answer = solution.indices.contains(index) ? solution[index] : ""
      lines += ["", "\(index + 1) \(question.label) (\(question.name)): \(answer)"]
      lines += question.form.legend.map { "    \($0.sign)) \($0.text)" }
      let earlier = ReasonCheck.earlier(solution, before: index)
      let own = twins.filter { $0.question == index }
      for twin in own {
        lines.append("  \(twin.id): \(twin.formula) = \(twin.answer)")
        lines += message(twin.answer, variant, index, earlier).map { "    \($0)" }
        if let clash = twin.clash { lines.append("    Cannot be told from \(clash)") }
      }
      guard own.isEmpty, !answer.isEmpty else { continue }
      for sample in SampleAnswers.to(question, solution: answer) {
        lines.append("  \(sample)")
        lines += message(sample, variant, index, earlier).map { "    \($0)" }
      }
    }
    lines += ["", "The way to the solution:"] + variant.workedSolution.map { "  \($0)" }
    return lines
  }

  private static func message(
    _ answer: String, _ variant: any ExerciseVariant, _ index: Int, _ earlier: [String?]
  ) -> [String] {
    let verdict = variant.judge(answer, question: index, earlier: earlier)
    let words = verdict.sentences.isEmpty ? ["(no words)"] : verdict.sentences
    let mistake = verdict.mistake.map { ", kept as \($0)" } ?? ""
    return ["\(verdict.outcome.rawValue)\(mistake): \(words.joined(separator: " "))"]
  }
}
