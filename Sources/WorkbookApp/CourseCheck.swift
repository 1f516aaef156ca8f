public import Coursework
internal import Cells
internal import Labs

/// What can only be checked on a whole lesson: that its exercises can be solved, that empty answers
/// are not taken, that its experiment runs and its page fits the smallest screen.
public enum CourseCheck {
  /// Every fault, named by lesson and exercise.
  public static func faults(in course: Course) -> [LessonDiagnostic] {
    course.lessons.flatMap { lesson in
      lesson.exercises.flatMap { faults(in: $0) } + faults(inPageOf: lesson)
        + faults(inLabOf: lesson)
    }
  }

  private static func faults(in exercise: Exercise) -> [LessonDiagnostic] {
    var messages: [String] = []
    for seed in [nil] + (1...20).map(UInt64?.some) {
      var session = ExerciseSession(exercise, seed: seed)
      let solution = session.variant.solution
      for (index, answer) in solution.enumerated() {
        if session.answer("", question: index).verdict.outcome == .right {
          messages.append("An empty answer to question \(index + 1) is taken as right.")
        }
        let verdict = session.answer(answer, question: index).verdict
        if verdict.outcome != .right {
          messages.append(
            "With the seed \(seed.map(String.init) ?? "as written") its own solution “\(answer)” to "
              + "question \(index + 1) is not taken: \(verdict.sentences.joined(separator: " "))")
        }
      }
    }
    if exercise.hints.isEmpty { messages.append("It has no hints. Write: hints = [\"…\"]") }
    return messages.map {
      LessonDiagnostic(file: exercise.lesson, line: 1, message: "\(exercise.reference): \($0)")
    }
  }

  private static func faults(inPageOf lesson: Lesson) -> [LessonDiagnostic] {
    let columns = (Workbook.smallest.columns - 1) / 2 - 1
    let rows = PageBuilder(
      lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
      columns: columns, glyphs: .unicode
    ).rows()
    return rows.filter { TextWidth.columns(of: $0.line.text) > columns }.map {
      LessonDiagnostic(
        file: lesson.id, line: 1,
        message: "This line is wider than \(columns) columns and is cut off at "
          + "\(Workbook.smallest): \($0.line.text)")
    }
  }

  private static func faults(inLabOf lesson: Lesson) -> [LessonDiagnostic] {
    lesson.labs.compactMap { lab in
      guard !lab.experiment.needsTable else { return nil }
      do throws(LabError) {
        _ = try lab.group()
        return nil
      } catch {
        return LessonDiagnostic(
          file: lesson.id, line: 1, message: "Its experiment cannot be run: \(error.message)")
      }
    }
  }
}
