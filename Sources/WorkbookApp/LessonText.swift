public import Cells
public import Coursework
internal import Labs

/// A lesson as plain text: what `gradus read` prints.
public enum LessonText {
  /// The lesson's lines at a width, without frames and pictures.
  public static func lines(of lesson: Lesson, columns: Int, glyphs: Glyphs) -> [String] {
    var lines = ["\(lesson.title) (\(lesson.id), about \(lesson.minutes) minutes)", ""]
    let page = PageBuilder(
      lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
      columns: columns, glyphs: glyphs)
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
    for lab in lesson.labs { lines += [""] + words(for: lab, lesson: lesson) }
    return lines
  }

  private static func words(for lab: LabDeclaration, lesson: Lesson) -> [String] {
    let option = lab.id.map { " --lab \($0)" } ?? ""
    return [
      "The experiment: \(lab.experiment.summary).",
      "Run it with: gradus run \(lesson.id)\(option)",
    ]
  }
}
