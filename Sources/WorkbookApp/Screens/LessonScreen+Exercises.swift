internal import Cells
internal import Coursework
internal import TerminalUI

extension LessonScreen {
  // MARK: Moving between questions

  /// What an answer to a question looks like.
  func form(at target: PageRow.Target) -> Coursework.Question.Form {
    sessions[target.exercise].variant.questions[target.question].form
  }

  /// The answer to a question, as far as it is put together.
  func entry(at target: PageRow.Target) -> any AnswerEntry {
    entries[target]
      ?? AnswerEntries.entry(
        for: form(at: target),
        resuming: sessions[target.exercise].answers[target.question])
  }

  /// Puts the cursor into a question. What was begun there before is gone on with.
  mutating func enter(_ target: PageRow.Target, _ context: Context) {
    guard sessions.indices.contains(target.exercise) else { return }
    let isBegun = entries[target]?.isJudged == false
    entries[target] =
      isBegun
      ? entry(at: target)
      : labSettings(for: target).map {
        AnswerEntries.entry(for: form(at: target), resuming: $0)
      } ?? entry(at: target)
    if zoom == .lab { zoom = .none }
    focus = .question(target)
    showRun(of: target.exercise)
    keepInView(context)
  }

  /// Takes the cursor out of the question. What was begun stays.
  mutating func leaveQuestion() {
    guard let target = focusedTarget else { return }
    if entries[target]?.isJudged == true { entries[target] = nil }
    focus = .page
  }

  /// Forgets what was begun in an exercise.
  private mutating func forgetEntries(of exercise: Int) {
    entries = entries.filter { $0.key.exercise != exercise }
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
    enter(target, context)
  }

  private mutating func move(from target: PageRow.Target, by offset: Int, _ context: Context) {
    let all = sessions.indices.flatMap { exercise in
      sessions[exercise].verdicts.indices.map { PageRow.Target(exercise: exercise, question: $0) }
    }
    guard let index = all.firstIndex(of: target), all.indices.contains(index + offset) else {
      leaveQuestion()
      return
    }
    leaveQuestion()
    enter(all[index + offset], context)
  }

  // MARK: Keys in a question

  mutating func press(_ key: Key, in target: PageRow.Target, _ context: Context) -> [Action] {
    // Few answers hold an H, so the hint is at hand without leaving the field.
    if key == .character("H"), !form(at: target).takesLetters { return openHint(context) }
    if key == .character("C"), form(at: target).isOfNumbers {
      openCalculator(context)
      return []
    }
    var entry = entry(at: target)
    let reply = entry.press(key, columns: layout(in: context).proseColumns)
    entries[target] = entry
    if reply == .unused { return pressBeside(key, target, context) }
    return take(reply, target, context)
  }

  /// The keys that no entry takes.
  private mutating func pressBeside(
    _ key: Key, _ target: PageRow.Target, _ context: Context
  ) -> [Action] {
    switch key {
    case .escape: leaveQuestion()
    case .tab: move(from: target, by: 1, context)
    case .backTab: move(from: target, by: -1, context)
    case .pageUp: scroll(by: -5, context)
    case .pageDown: scroll(by: 5, context)
    default: break
    }
    return []
  }

  /// Puts pasted text into the question with the cursor.
  mutating func paste(_ text: String, in target: PageRow.Target, _ context: Context) {
    entries[target] = entry(at: target)
    entries[target]?.paste(text)
    keepInView(context)
  }

  /// A click on a spot of a question, or beside its spots.
  mutating func click(
    _ spot: Int?, in target: PageRow.Target, _ context: Context
  ) -> [Action] {
    if focusedTarget != target {
      leaveQuestion()
      enter(target, context)
    }
    guard let spot, var entry = entries[target] else { return [] }
    let reply = entry.click(spot)
    entries[target] = entry
    return take(reply, target, context)
  }

  private mutating func take(
    _ reply: EntryReply, _ target: PageRow.Target, _ context: Context
  ) -> [Action] {
    switch reply {
    case .answer(let text): return answer(text, target, context)
    case .previous: move(from: target, by: -1, context)
    case .next: move(from: target, by: 1, context)
    case .taken, .unused: keepInView(context)
    }
    return []
  }

  // MARK: Answers

  private mutating func answer(
    _ text: String, _ target: PageRow.Target, _ context: Context
  ) -> [Action] {
    let before = sessions[target.exercise].overlay
    let (verdict, event) = sessions[target.exercise].answer(text, question: target.question)
    playRun(of: target.exercise, from: before)
    if verdict.outcome == .right || verdict.outcome == .noted {
      entries[target] = nil
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
    forgetEntries(of: index)
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
  func currentExercise(_ context: Context) -> Int? {
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
    forgetEntries(of: index)
    return [.perform(.record(newNumbers(index, seed: seed)))]
  }
}
