internal import Cells
internal import Coursework
internal import Formulas

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
    let begun = entries.map { (target: $0.key, form: form(at: $0.key), entry: $0.value) }
    lesson = context.course.glossary.linking(changed)
    sessions = Self.sessions(of: lesson, context)
    let log = bench.log
    bench = LabBench(lesson.labs, data: context.course.data)
    if let log { bench.replay(log) }
    if lab == nil, focus == .lab { focus = .page }
    if lab == nil { zoom = .none }
    entries = [:]
    for (target, form, entry) in begun {
      // An answer to what is asked otherwise now cannot be gone on with.
      if let same = same(target, from: before), self.form(at: same) == form {
        entries[same] = entry
      }
    }
    if let target {
      focus = same(target, from: before).map { .question($0) } ?? .page
      if let same = focusedTarget { entries[same] = entry(at: same) }
    }
    let after = lesson
    layOutAnew({ Self.block($0, of: before, in: after) }, in: context)
  }

  /// The same question, if there still is one.
  private func same(_ target: PageRow.Target, from before: Lesson) -> PageRow.Target? {
    let id = before.exercises[target.exercise].id
    guard let exercise = lesson.exercises.firstIndex(where: { $0.id == id }),
      sessions[exercise].variant.questions.indices.contains(target.question)
    else { return nil }
    return PageRow.Target(exercise: exercise, question: target.question)
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
