internal import Coursework

/// Answers that a student might give without knowing better, to see what is said to them.
enum SampleAnswers {
  /// Answers of a question's form, with no regard to whether they are right.
  static func to(_ question: Question, solution: String) -> [String] {
    let signs = question.form.legend.map(\.sign)
    switch question.form {
    case .number, .percent: return ["7", "-3", "0.5", "1000"]
    case .vector(let count): return [repeated("7", count), repeated("-3", count)]
    case .matrix(let rows, let columns):
      let row = repeated("7", columns)
      return [Array(repeating: row, count: max(1, rows)).joined(separator: "; ")]
    case .choice, .line: return signs
    case .order:
      let backwards = signs.reversed().joined(separator: " ")
      return [backwards, signs.joined(separator: " ")]
    case .match(let left, let right):
      let letters = signs.suffix(right.count)
      let paired = left.indices.map { "\($0 + 1)\(letters.first ?? "a")" }
      let shifted = left.indices.map { index in
        "\(index + 1)\(Array(letters)[(index + 1) % max(1, letters.count)])"
      }
      return [shifted.joined(separator: " "), paired.joined(separator: " ")]
    case .formula(let names): return ["-(\(solution))", "\(names.first ?? "1") + 7", "0"]
    case .settings(let names):
      return names.map { "\($0)=0.0001" } + names.map { "\($0)=1" }
    case .curve(let places, _, _):
      return [repeated("7", places.count), repeated("0", places.count)]
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    Array(repeating: text, count: max(1, count)).joined(separator: " ")
  }

  /// The first of them that is judged wrong; nil when there is none.
  static func wrong(_ session: ExerciseSession, question index: Int) -> String? {
    let solution = session.variant.solution
    guard solution.indices.contains(index) else { return nil }
    return to(session.variant.questions[index], solution: solution[index]).first {
      session.variant.judge($0, question: index, earlier: session.answers).outcome == .wrong
    }
  }
}
