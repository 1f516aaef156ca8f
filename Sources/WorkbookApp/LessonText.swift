public import Cells
public import Coursework
internal import Formulas
internal import Labs

/// A lesson as plain text: what `gradus read` prints.
public enum LessonText {
  /// The lesson's lines at a width, without frames and pictures.
  public static func lines(of lesson: Lesson, columns: Int, glyphs: Glyphs) -> [String] {
    var lines = ["\(lesson.title) (\(lesson.id), about \(lesson.minutes) minutes)", ""]
    var page = PageBuilder(
      lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
      columns: columns, glyphs: glyphs)
    page.isInWords = true
    let rows = page.rows()
    for (index, row) in rows.enumerated() {
      // The empty fields of a screen say nothing on paper.
      var text = row.line.text
      while text.last == " " { text.removeLast() }
      lines.append(text)
      let isLast = index + 1 == rows.count || rows[index + 1].block != row.block
      if isLast, case .exercise(let exercise) = lesson.blocks[row.block] {
        lines.append("  Answer it with: gradus do \(exercise.reference)")
      }
    }
    if let lab = lesson.lab { lines += [""] + words(for: lab, lesson: lesson) }
    return lines
  }

  private static func words(for lab: LabDeclaration, lesson: Lesson) -> [String] {
    switch lab {
    case .descend(let declaration):
      let start = declaration.start.map { NumberText.written($0) }.joined(separator: ", ")
      return [
        "The experiment: gradient descent on f = \(declaration.function.printed()) from (\(start)),",
        "rate \(NumberText.written(declaration.rate)). Run it with: gradus run \(lesson.id)",
      ]
    }
  }
}
