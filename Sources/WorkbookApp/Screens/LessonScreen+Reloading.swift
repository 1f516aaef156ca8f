internal import Cells
internal import Coursework
internal import Formulas
internal import TerminalUI

extension LessonScreen {
  /// Shows the lesson as its file is now. What was answered, the place on the page, what is being
  /// typed and the steps of the experiment stay, wherever they still have their block.
  mutating func courseChanged(file: String, in context: Context) {
    guard file == lesson.file || file == CourseReader.glossaryPath,
      let changed = context.course.lesson(lesson.id)
    else { return }
    let before = lesson
    let target = focusedTarget
    replay = nil
    lesson = context.course.glossary.linking(changed)
    sessions = Self.sessions(of: lesson, context)
    let log = lab?.log
    lab = lesson.lab.flatMap { LabPanels.panel(for: $0) }
    if let log { lab?.replay(log) }
    if lab == nil, focus == .lab { focus = .page }
    if lab == nil { zoom = .none }
    if let target { focus = focus(on: target, from: before) ?? .page }
    if focusedTarget == nil, target != nil { field = TextField() }
    let after = lesson
    layOutAnew({ Self.block($0, of: before, in: after) }, in: context)
  }

  /// The same question, if there still is one.
  private func focus(on target: PageRow.Target, from before: Lesson) -> Focus? {
    let id = before.exercises[target.exercise].id
    guard let exercise = lesson.exercises.firstIndex(where: { $0.id == id }),
      sessions[exercise].variant.questions.indices.contains(target.question)
    else { return nil }
    let form = sessions[exercise].variant.questions[target.question].form
    let count = form.options?.count
    guard (count == nil) == (target.option == nil), target.option ?? 0 < count ?? 1 else {
      return nil
    }
    return .question(
      PageRow.Target(exercise: exercise, question: target.question, option: target.option))
  }

  /// The block of a changed page that has taken the place of a block: the nearest that says the same,
  /// or the one that stands where it stood.
  static func block(_ index: Int, of before: Lesson, in after: Lesson) -> Int {
    guard before.blocks.indices.contains(index) else { return 0 }
    let wanted = before.blocks[index].signature
    let same = after.blocks.indices.filter { after.blocks[$0].signature == wanted }
    return same.min { abs($0 - index) < abs($1 - index) }
      ?? min(index, max(0, after.blocks.count - 1))
  }
}

extension LessonBlock {
  /// What tells a block from others of its page.
  fileprivate var signature: String {
    switch self {
    case .paragraph(let paragraph): "text \(paragraph.text)"
    case .formula(let lines): "formula \(lines.map(\.assignment.description))"
    case .exercise(let exercise): "exercise \(exercise.id)"
    case .plot(let plot): "plot \(plot.title)"
    case .inset: "inset"
    case .note(let paragraphs): "note \(paragraphs.map(\.text))"
    }
  }
}
