public import Cells
public import Coursework

/// An exercise as plain text.
public enum ExerciseText {
  /// The task, what is given and what is asked, without answers.
  public static func lines(of exercise: Exercise, columns: Int, glyphs: Glyphs) -> [String] {
    let variant = exercise.kind.variant(seed: nil)
    var lines = flow("Exercise: \(exercise.title)", columns, glyphs)
    lines += flow(exercise.ask, columns, glyphs)
    lines += variant.given.flatMap { flow($0, columns, glyphs, indent: 2) }
    for (index, question) in variant.questions.enumerated() {
      lines += flow("\(index + 1) \(question.label)", columns, glyphs, indent: 2)
      lines += legend(of: question).flatMap { flow($0, columns, glyphs, indent: 4) }
    }
    return lines + ["  Answer it with: gradus do \(exercise.reference)"]
  }

  /// What an answer to a question refers to, a line each, and what an answer looks like.
  public static func legend(of question: Question) -> [String] {
    question.form.legend.map { "\($0.sign)) \($0.text)" }
      + (question.form.example.map { ["(\($0))"] } ?? [])
  }

  private static func flow(
    _ text: String, _ columns: Int, _ glyphs: Glyphs, indent: Int = 0
  ) -> [String] {
    let pad = String(repeating: " ", count: indent)
    return TextFlow.lines([Span(text)], columns: max(1, columns - indent), glyphs: glyphs).map {
      LessonText.plain(pad + $0.text)
    }
  }
}
