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
  public private(set) var isSolutionShown = false

  /// A fresh start, with the numbers of a seed.
  public init(_ exercise: Exercise, seed: UInt64? = nil) {
    self.exercise = exercise
    variant = exercise.kind.variant(seed: seed)
    answers = Array(repeating: nil, count: variant.questions.count)
    verdicts = answers.map { _ in nil }
  }

  /// Takes an answer and judges it; the event is what the log keeps of it.
  public mutating func answer(_ text: String, question index: Int) -> (
    verdict: Verdict, event: ProgressEvent
  ) {
    let verdict = take(text, question: index)
    let event = ProgressEvent(
      kind: .answered, lesson: exercise.lesson, exercise: exercise.id,
      step: variant.questions[index].name, seed: variant.seed, answer: text,
      verdict: verdict.outcome.rawValue, mistake: verdict.mistake, hints: hintsShown)
    return (verdict, event)
  }

  /// Opens the next hint, or the solution after the last.
  public mutating func openHint() -> ProgressEvent {
    if hintsShown < exercise.hints.count { hintsShown += 1 } else { isSolutionShown = true }
    return ProgressEvent(
      kind: .helped, lesson: exercise.lesson, exercise: exercise.id, seed: variant.seed,
      hints: isSolutionShown ? exercise.hints.count + 1 : hintsShown)
  }

  /// The session as the log left it. Verdicts are found again, not stored, so that a mended lesson
  /// judges old answers by its present rules.
  public init(_ exercise: Exercise, resuming record: ExerciseRecord) {
    self.init(exercise, seed: record.seed)
    hintsShown = min(record.hints, exercise.hints.count)
    isSolutionShown = record.hints > exercise.hints.count
    for (index, question) in variant.questions.enumerated() {
      if let text = record.answers[question.name] { _ = take(text, question: index) }
    }
  }

  /// Verdicts depend on the present answers alone: what was carried on from an answer that is now
  /// replaced is judged again.
  private mutating func take(_ text: String, question index: Int) -> Verdict {
    let verdict = variant.judge(text, question: index, earlier: answers)
    answers[index] = text
    verdicts[index] = verdict
    for later in answers.indices.dropFirst(index + 1) {
      verdicts[later] = answers[later].map {
        variant.judge($0, question: later, earlier: answers)
      }
    }
    return verdict
  }

  /// Whether a question is answered rightly.
  public func isRight(_ index: Int) -> Bool { verdicts[index]?.outcome == .right }
  /// How many questions are answered rightly.
  public var rightCount: Int { verdicts.indices.filter { isRight($0) }.count }
  /// Whether every question is answered rightly.
  public var isSolved: Bool { rightCount == verdicts.count }
  /// The first question that is not answered rightly.
  public var nextQuestion: Int? { verdicts.indices.first { !isRight($0) } }
}
