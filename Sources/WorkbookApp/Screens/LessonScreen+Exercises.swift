internal import Cells
internal import Coursework
internal import TerminalUI

extension LessonScreen {
  // MARK: Moving between questions

  /// Puts the cursor into a question.
  mutating func enter(_ target: PageRow.Target, _ context: Context) {
    guard sessions.indices.contains(target.exercise) else { return }
    var target = target
    let session = sessions[target.exercise]
    if session.variant.questions[target.question].form.options == nil {
      target.option = nil
      field = TextField(labSettings(for: target) ?? session.answers[target.question] ?? "")
    } else {
      field = TextField()
      target.option = target.option ?? 0
    }
    if zoom == .lab { zoom = .none }
    focus = .question(target)
    showRun(of: target.exercise)
    keepInView(context)
  }

  /// Takes the cursor out of the fields.
  mutating func leaveQuestion() {
    if focusedTarget != nil { focus = .page }
    field = TextField()
  }

  /// Goes to the first open question at or below the top of the page, else to the first of all.
  mutating func goToNextQuestion(_ context: Context) {
    let rows = rows(in: context)
    let open = rows.indices.filter { row in
      rows[row].target.map { sessions[$0.exercise].isOpen($0.question) } ?? false
    }
    guard let row = open.first(where: { $0 >= scroll.top }) ?? open.first,
      let target = rows[row].target
    else { return }
    enter(PageRow.Target(exercise: target.exercise, question: target.question), context)
  }

  private mutating func move(from target: PageRow.Target, by offset: Int, _ context: Context) {
    let all = sessions.indices.flatMap { exercise in
      sessions[exercise].verdicts.indices.map { PageRow.Target(exercise: exercise, question: $0) }
    }
    let here = PageRow.Target(exercise: target.exercise, question: target.question)
    guard let index = all.firstIndex(of: here), all.indices.contains(index + offset) else {
      leaveQuestion()
      return
    }
    enter(all[index + offset], context)
  }

  // MARK: Keys in a question

  mutating func press(_ key: Key, in target: PageRow.Target, _ context: Context) -> [Action] {
    switch key {
    case .escape:
      leaveQuestion()
      return []
    case .tab:
      move(from: target, by: 1, context)
      return []
    case .backTab:
      move(from: target, by: -1, context)
      return []
    case .pageUp:
      scroll(by: -5, context)
      return []
    case .pageDown:
      scroll(by: 5, context)
      return []
    default: break
    }
    let form = sessions[target.exercise].variant.questions[target.question].form
    return form.options.map { pressInChoice(key, target, $0.count, context) }
      ?? pressInField(key, target, form, context)
  }

  private mutating func pressInField(
    _ key: Key, _ target: PageRow.Target, _ form: Coursework.Question.Form, _ context: Context
  ) -> [Action] {
    switch key {
    case .up: move(from: target, by: -1, context)
    case .down: move(from: target, by: 1, context)
    // No number holds an H, so the hint is at hand without leaving the field.
    case .character("H") where !form.takesLetters: return openHint(context)
    case .enter: return answer(field.text, target, context)
    default:
      // A judged answer is replaced by the next, not lengthened.
      if case .character = key, isPutIn(field.text, for: target) {
        field = TextField()
      }
      _ = field.take(key)
    }
    return []
  }

  private mutating func pressInChoice(
    _ key: Key, _ target: PageRow.Target, _ count: Int, _ context: Context
  ) -> [Action] {
    var target = target
    let option = target.option ?? 0
    switch key {
    case .up where option > 0:
      target.option = option - 1
      focus = .question(target)
      keepInView(context)
    case .down where option < count - 1:
      target.option = option + 1
      focus = .question(target)
      keepInView(context)
    case .up: move(from: target, by: -1, context)
    case .down: move(from: target, by: 1, context)
    case .character("H"): return openHint(context)
    case .enter, .character(" "): return answerChoice(target, context)
    case .character(let letter):
      guard let option = ExerciseRows.position(of: String(letter), count: count) else { return [] }
      target.option = option
      return answerChoice(target, context)
    default: break
    }
    return []
  }

  // MARK: Answers

  mutating func answerChoice(_ target: PageRow.Target, _ context: Context) -> [Action] {
    focus = .question(target)
    return answer(ExerciseRows.letter(target.option ?? 0), target, context)
  }

  private mutating func answer(
    _ text: String, _ target: PageRow.Target, _ context: Context
  ) -> [Action] {
    let before = sessions[target.exercise].overlay
    let (verdict, event) = sessions[target.exercise].answer(text, question: target.question)
    playRun(of: target.exercise, from: before)
    if verdict.outcome == .right || verdict.outcome == .noted {
      if let next = sessions[target.exercise].nextQuestion,
        verdict.sentences.isEmpty || next == target.question + 1
      {
        enter(PageRow.Target(exercise: target.exercise, question: next), context)
      } else {
        keepInView(context)
        leaveQuestion()
      }
    }
    keepInView(context)
    let copy: [Action] = sessions[target.exercise].isSolved ? [.perform(.backUp)] : []
    return [.perform(.record(event))] + recordPlace(in: context) + copy
  }

  // MARK: Warm-up

  /// Asks an exercise of a warm-up with its numbers, the cursor in its first question.
  mutating func begin(_ item: WarmUp.Item, _ context: Context) -> [Action] {
    guard let index = sessions.firstIndex(where: { $0.exercise.id == item.exercise }) else {
      return []
    }
    sessions[index] = ExerciseSession(sessions[index].exercise, seed: item.seed)
    enter(PageRow.Target(exercise: index, question: 0), context)
    return [.perform(.record(newNumbers(index, seed: item.seed)))]
  }

  private func newNumbers(_ index: Int, seed: UInt64) -> ProgressEvent {
    ProgressEvent(
      kind: .helped, lesson: lesson.id, exercise: sessions[index].exercise.id, seed: seed, hints: 0)
  }

  // MARK: Help

  /// The exercise that a key about exercises means: the one being answered, or the first in view
  /// that is not solved.
  private func currentExercise(_ context: Context) -> Int? {
    if let target = focusedTarget { return target.exercise }
    let rows = rows(in: context)
    let visible = layout(in: context).page.rows
    let inView = rows.dropFirst(scroll.top).prefix(visible).compactMap { $0.target?.exercise }
    return inView.first { !sessions[$0].isSolved } ?? inView.first
  }

  mutating func openHint(_ context: Context) -> [Action] {
    guard let index = currentExercise(context), !sessions[index].isSolutionShown else { return [] }
    let event = sessions[index].openHint()
    keepInView(context)
    return [.perform(.record(event))]
  }

  /// The exercise once more with numbers from the next seed.
  mutating func otherNumbers(_ context: Context) -> [Action] {
    guard let index = currentExercise(context) else { return [] }
    let seed = (sessions[index].variant.seed ?? context.seed) &+ 1
    if replay?.exercise == index { replay = nil }
    sessions[index] = ExerciseSession(sessions[index].exercise, seed: seed)
    return [.perform(.record(newNumbers(index, seed: seed)))]
  }
}
