/// An exercise while a student works on it: the answers so far and what they are worth. The same
/// value drives the screen and the line mode.
public struct ExerciseSession: Sendable {
  public let exercise: Exercise
  public private(set) var variant: any ExerciseVariant
  /// The last answer to each question.
  public private(set) var answers: [String?]
  /// The verdict on each last answer.
  public private(set) var verdicts: [Verdict?]
  /// How many hints are open.
  public private(set) var hintsShown = 0
  private var isSolutionOpened = false
  /// The answers to each question that were right or wrong, in their order.
  private var given: [[String]]
  /// Whether the last of them was right.
  private var wasRight: [Bool]

  /// A fresh start, with the numbers of a seed.
  public init(_ exercise: Exercise, seed: UInt64? = nil) {
    self.exercise = exercise
    variant = exercise.kind.variant(seed: seed)
    answers = Array(repeating: nil, count: variant.questions.count)
    verdicts = answers.map { _ in nil }
    given = answers.map { _ in [] }
    wasRight = answers.map { _ in false }
  }

  /// Takes an answer and judges it; the event is what the log keeps of it.
  public mutating func answer(_ text: String, question index: Int) -> (
    verdict: Verdict, event: ProgressEvent
  ) {
    let question = variant.questions[index]
    let isRefused = isOutOfTries(index)
    let judged = isRefused ? Self.refusal : variant.judge(text, question: index, earlier: answers)
    if judged.outcome == .right || judged.outcome == .wrong {
      given[index].append(text)
      wasRight[index] = judged.outcome == .right
    }
    let verdict = take(text, question: index, isRefused: isRefused)
    var event = ProgressEvent(
      kind: .answered, lesson: exercise.lesson, exercise: exercise.id, step: question.name,
      seed: variant.seed, answer: text, verdict: judged.outcome.rawValue,
      mistake: judged.mistake, hints: hintsShown)
    if let prediction = question.confidenceIn, judged.outcome == .right {
      let asked = variant.questions.firstIndex { $0.name == prediction }
      event.predicted = asked.flatMap { answers[$0] }
      event.confidence = Confidence.share(text)
    }
    return (verdict, event)
  }

  /// What is said of an answer when there are no tries left.
  private static let refusal = Verdict(
    .unreadable, ["There is no try left. Read the solution, then start anew."])

  /// Opens the next hint, or the solution after the last.
  public mutating func openHint() -> ProgressEvent {
    if hintsShown < exercise.hints.count { hintsShown += 1 } else { isSolutionOpened = true }
    return ProgressEvent(
      kind: .helped, lesson: exercise.lesson, exercise: exercise.id, seed: variant.seed,
      hints: isSolutionShown ? exercise.hints.count + 1 : hintsShown)
  }

  /// The session as the log left it. Verdicts are found again, not stored, so that a mended lesson
  /// judges old answers by its present rules.
  public init(_ exercise: Exercise, resuming record: ExerciseRecord) {
    self.init(exercise, seed: record.seed)
    hintsShown = min(record.hints, exercise.hints.count)
    isSolutionOpened = record.hints > exercise.hints.count
    for (index, question) in variant.questions.enumerated() {
      guard let text = record.answers[question.name] else { continue }
      given[index] = record.given[question.name] ?? []
      if question.tries != nil, let last = given[index].last {
        wasRight[index] =
          variant.judge(last, question: index, earlier: answers).outcome == .right
      }
      let isRefused = isOutOfTries(index) && record.unread.contains(question.name)
      _ = take(text, question: index, isRefused: isRefused)
    }
  }

  /// Verdicts depend on the present answers alone: what was carried on from an answer that is now
  /// replaced is judged again.
  private mutating func take(_ text: String, question index: Int, isRefused: Bool) -> Verdict {
    answers[index] = text
    verdicts[index] = isRefused ? Self.refusal : judged(text, question: index)
    for later in answers.indices.dropFirst(index + 1) where verdicts[later] != Self.refusal {
      verdicts[later] = answers[later].map { judged($0, question: later) }
    }
    settle(index)
    return verdicts[index] ?? Self.refusal
  }

  /// How sure somebody is counts when it was said of a prediction; said before, it is asked again.
  private func judged(_ text: String, question index: Int) -> Verdict {
    let isEarly = variant.questions[index].confidenceIn != nil && given[index].isEmpty
    let earlier = isEarly ? answers.map { _ in nil } : answers
    return counted(variant.judge(text, question: index, earlier: earlier), index)
  }

  /// Holds the verdict on a prediction back until the student has said how sure they are of it.
  private mutating func settle(_ index: Int) {
    for (place, question) in variant.questions.enumerated() {
      guard let name = question.confidenceIn,
        let asked = variant.questions.firstIndex(where: { $0.name == name }),
        index == asked || index == place, let text = answers[asked]
      else { continue }
      let isHeld = given[place].isEmpty
      let verdict = variant.judge(text, question: asked, earlier: answers)
      verdicts[asked] = isHeld && verdict.outcome != .unreadable ? Confidence.noted : verdict
    }
  }

  // MARK: Tries

  /// How many tries of a question are left; nil where there is no limit.
  public func triesLeft(_ index: Int) -> Int? {
    variant.questions[index].tries.map { max(0, $0 - given[index].count) }
  }

  /// Whether a question may not be answered any more. Once it is right, tries do not count.
  public func isOutOfTries(_ index: Int) -> Bool {
    triesLeft(index) == 0 && !wasRight[index]
  }

  /// A wrong verdict with the tries that are left, or with what was nearest when none is.
  private func counted(_ verdict: Verdict, _ index: Int) -> Verdict {
    guard verdict.outcome == .wrong, let left = triesLeft(index) else { return verdict }
    var verdict = verdict
    if left > 0 {
      verdict.sentences.append(left == 1 ? "1 try left." : "\(left) tries left.")
    } else {
      verdict.sentences.append("That was the last try.")
      if given[index].count > 1, let nearest = variant.nearest(of: given[index]) {
        verdict.sentences.append(nearest)
      }
    }
    return verdict
  }

  /// Whether the solution is open: it was asked for, or there are no tries left.
  public var isSolutionShown: Bool {
    isSolutionOpened || verdicts.indices.contains { isOutOfTries($0) }
  }

  /// The picture of an answer over its run, once its verdict is told.
  public var overlay: RunOverlay? {
    guard let variant = variant as? any RunVariant, let answer = answers.first.flatMap({ $0 }),
      let outcome = verdicts.first.flatMap({ $0 })?.outcome, outcome == .right || outcome == .wrong
    else { return nil }
    return variant.overlay(of: answer)
  }

  // MARK: How far it is

  /// Whether a question is answered rightly.
  public func isRight(_ index: Int) -> Bool { verdicts[index]?.outcome == .right }
  /// How many questions are answered rightly.
  public var rightCount: Int { verdicts.indices.filter { isRight($0) }.count }
  /// Whether every question is answered rightly.
  public var isSolved: Bool { rightCount == verdicts.count }
  /// The first question that is not answered rightly.
  public var nextQuestion: Int? { verdicts.indices.first { isOpen($0) } }

  /// Whether there is something to answer: not where it is right, or taken down.
  public func isOpen(_ index: Int) -> Bool {
    !isRight(index) && verdicts[index]?.outcome != .noted
  }
}
