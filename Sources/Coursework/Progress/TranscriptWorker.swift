/// Tells events in sentences. The log keeps what an answer was worth and which mistake it was; the
/// reason in words is found again by doing the exercise once more, answer by answer.
struct TranscriptWorker {
  let course: Course
  private var sessions: [String: ExerciseSession] = [:]
  private var exercises: [String: Exercise] = [:]

  init(course: Course) {
    self.course = course
    for exercise in course.lessons.flatMap(\.exercises) { exercises[exercise.reference] = exercise }
  }

  /// What happened, as Markdown; nil for what is not told.
  mutating func sentence(of event: ProgressEvent) -> String? {
    switch event.kind {
    case .startedOver: return event.lesson == nil ? nil : "Started this lesson over."
    case .helped: return help(event)
    case .answered: return answer(event)
    default: return nil
    }
  }

  /// The numbers of a variant.
  static func given(_ exercise: Exercise, seed: UInt64?) -> String {
    MarkdownText.escaped(exercise.kind.variant(seed: seed).given.joined(separator: "; "))
  }

  private mutating func help(_ event: ProgressEvent) -> String {
    let hints = event.hints ?? 0
    let exercise = exercise(of: event)
    guard hints > 0 else {
      let seed = event.seed.map { " (seed \($0))" } ?? ""
      let given = exercise.map { ": " + Self.given($0, seed: event.seed) } ?? "."
      return "Took other numbers\(seed)\(given)"
    }
    guard let exercise else { return "Opened hint \(hints)." }
    guard hints <= exercise.hints.count else { return "Opened the solution." }
    return "Opened hint \(hints): \(MarkdownText.escaped(exercise.hints[hints - 1]))"
  }

  private mutating func answer(_ event: ProgressEvent) -> String {
    let (label, verdict, told) = judged(event)
    let name = label ?? event.step ?? "the question"
    var text = "\(MarkdownText.escaped(name)): \(MarkdownText.code(event.answer ?? "")). "
    // How sure somebody is, is neither right nor wrong; what the prediction was worth is told with it.
    var words = told.isEmpty ? [Self.word(event.verdict)] : told
    if let verdict, verdict.outcome.rawValue == event.verdict {
      words += verdict.sentences.map { MarkdownText.escaped($0) }
    }
    text += words.joined(separator: " ")
    var details: [String] = []
    if let mistake = event.mistake {
      let words = mistake.split(separator: "-").joined(separator: " ")
      details.append("mistake: \(MarkdownText.escaped(words))")
    }
    if let hints = event.hints, hints > 0 {
      details.append("\(hints) \(hints == 1 ? "hint" : "hints")")
    }
    if let predicted = event.predicted {
      details.append("predicted \(MarkdownText.code(predicted))")
    }
    if let confidence = event.confidence, confidence.isFinite {
      details.append("\(Int((min(max(0, confidence), 1) * 100).rounded())) % sure")
    }
    if let seconds = event.seconds, seconds >= 0 { details.append(Self.duration(seconds)) }
    return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
  }

  /// The question's label and the verdict by the present rules, nil where the lesson has changed; and
  /// what is told of a prediction with the answer that says how sure the student was.
  private mutating func judged(
    _ event: ProgressEvent
  ) -> (label: String?, verdict: Verdict?, told: [String]) {
    guard let exercise = exercise(of: event) else { return (nil, nil, []) }
    var session = sessions[exercise.reference] ?? ExerciseSession(exercise, seed: event.seed)
    if session.variant.seed != event.seed { session = ExerciseSession(exercise, seed: event.seed) }
    guard let index = session.variant.questions.firstIndex(where: { $0.name == event.step }),
      let answer = event.answer
    else { return (nil, nil, []) }
    let verdict = session.answer(answer, question: index).verdict
    sessions[exercise.reference] = session
    let question = session.variant.questions[index]
    let asked = session.variant.questions.firstIndex { $0.name == question.confidenceIn }
    let prediction = asked.flatMap { session.verdicts[$0] }
    let told = prediction.map {
      [Self.word($0.outcome.rawValue)] + $0.sentences.map { MarkdownText.escaped($0) }
    }
    return (question.label, verdict, told ?? [])
  }

  private func exercise(of event: ProgressEvent) -> Exercise? {
    guard let lesson = event.lesson, let id = event.exercise else { return nil }
    return exercises["\(lesson)/\(id)"]
  }

  private static func word(_ verdict: String?) -> String {
    switch verdict.flatMap(Verdict.Outcome.init(rawValue:)) {
    case .right: "Right."
    case .wrong: "Wrong."
    case .moreDigits: "Right so far, but rounded too much."
    case .unreadable: "Not an answer of this form."
    case .noted: "Noted."
    case nil: "Not judged."
    }
  }

  /// “45 s”, “2 min 5 s”, “3 h 20 min”.
  static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
    default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }
}
