/// What a student has done, computed from the log of events.
public struct Progress: Hashable, Sendable {
  /// Where a student stood last.
  public struct Place: Hashable, Sendable {
    public var lesson: String
    /// The item of the page.
    public var item: Int
    /// The experiment as a log of its events.
    public var run: String?
  }

  /// The exercises that were touched, by reference (`lin-04/three-steps`).
  public private(set) var exercises: [String: ExerciseRecord] = [:]
  /// The lessons with such exercises.
  private(set) var begun: Set<String> = []
  /// The last place in each lesson that was visited.
  public private(set) var places: [String: Place] = [:]
  /// The last place of all.
  public private(set) var lastPlace: Place?
  /// Whether the student left from the home screen.
  public private(set) var isAtHome = false

  /// The latest moment of an event, in milliseconds since 1970.
  private var latest: Int64 = 0

  public init(_ events: some Sequence<ProgressEvent> = []) {
    for event in events { take(event) }
  }

  /// What a student has done, with the moments of it.
  public init(_ events: some Sequence<TimedEvent>) {
    for event in events { take(event.event, at: event.time) }
  }

  /// Takes in one event, which happened at `time` in milliseconds since 1970; without it at the
  /// latest moment known. Kinds of a later version change nothing.
  public mutating func take(_ event: ProgressEvent, at time: Int64? = nil) {
    latest = max(latest, time ?? latest)
    switch event.kind {
    case .visited:
      isAtHome = event.lesson == nil
      guard let lesson = event.lesson else { return }
      let place = Place(lesson: lesson, item: event.place ?? 0, run: event.run)
      places[lesson] = place
      lastPlace = place
    case .answered, .helped:
      guard let lesson = event.lesson, let exercise = event.exercise else { return }
      begun.insert(lesson)
      exercises["\(lesson)/\(exercise)", default: ExerciseRecord()].take(
        event, at: time ?? latest)
    case .startedOver: startOver(lesson: event.lesson)
    default: break
    }
  }

  private mutating func startOver(lesson: String?) {
    guard let lesson else {
      let time = latest
      self = Progress()
      latest = time
      return
    }
    exercises = exercises.filter { !$0.key.hasPrefix(lesson + "/") }
    begun.remove(lesson)
    places[lesson] = nil
    if lastPlace?.lesson == lesson { lastPlace = nil }
  }

  /// How far a lesson is: exercises solved, out of all.
  public func solved(in lesson: Lesson) -> (solved: Int, all: Int) {
    guard begun.contains(lesson.id) else { return (0, lesson.exerciseCount) }
    let exercises = lesson.exercises
    let solved = exercises.filter { self.exercises[$0.reference]?.isSolved($0) ?? false }.count
    return (solved, exercises.count)
  }
}

extension Course {
  /// The exercises of the lessons in which a student has touched any, in their order.
  func exercises(begunIn progress: Progress) -> [Exercise] {
    lessons.filter { progress.begun.contains($0.id) }.flatMap(\.exercises)
  }
}

/// What a student has done on one exercise.
public struct ExerciseRecord: Hashable, Sendable {
  /// The seed of the variant that is worked on.
  public private(set) var seed: UInt64?
  /// The last answer to each question of that variant, by the question's name.
  public private(set) var answers: [String: String] = [:]
  /// Which of them were right when they were given.
  public private(set) var right: Set<String> = []
  /// The answers to each question of that variant that were right or wrong, in their order.
  public private(set) var given: [String: [String]] = [:]
  /// The questions whose last answer could not be read, or was not taken.
  public private(set) var unread: Set<String> = []
  /// The hints opened; one more than there are means the solution.
  public private(set) var hints = 0
  /// All answers to all variants that were readable.
  public private(set) var attempts = 0
  /// The answers that were right or wrong, in the order of the log.
  public private(set) var tries: [Try] = []
  private var tryCounts: [Question: Int] = [:]
  /// Which steps were once right together, in some variant. This only grows.
  private var rightTogether: [Set<String>] = []

  private struct Question: Hashable {
    var seed: UInt64?
    var step: String
  }

  mutating func take(_ event: ProgressEvent, at time: Int64) {
    if event.seed != seed {
      (answers, right, hints) = ([:], [], 0)
      (given, unread) = ([:], [])
      seed = event.seed
    }
    hints = max(hints, event.hints ?? 0)
    guard event.kind == .answered, let step = event.step, let answer = event.answer else { return }
    answers[step] = answer
    let isUnread = event.verdict == Verdict.Outcome.unreadable.rawValue
    if !isUnread { attempts += 1 }
    if isUnread { unread.insert(step) } else { unread.remove(step) }
    keepTry(event, step, at: time)
    if event.verdict == Verdict.Outcome.right.rawValue {
      right.insert(step)
      if !rightTogether.contains(where: right.isSubset) {
        rightTogether.removeAll { $0.isSubset(of: right) }
        rightTogether.append(right)
      }
    } else {
      right.remove(step)
    }
  }

  private mutating func keepTry(_ event: ProgressEvent, _ step: String, at time: Int64) {
    let isRight = event.verdict == Verdict.Outcome.right.rawValue
    guard isRight || event.verdict == Verdict.Outcome.wrong.rawValue else { return }
    given[step, default: []].append(event.answer ?? "")
    // How sure somebody is, is neither right nor wrong.
    guard event.confidence == nil else { return }
    let number = tryCounts[Question(seed: event.seed, step: step), default: 0]
    tryCounts[Question(seed: event.seed, step: step)] = number + 1
    tries.append(
      Try(
        time: time, step: step, seed: event.seed, isRight: isRight, number: number, hints: hints))
  }

  /// Whether every question was once answered rightly in one variant. It stays so, whatever is
  /// answered later.
  public func isSolved(_ exercise: Exercise) -> Bool {
    guard !rightTogether.isEmpty else { return false }
    let names = exercise.kind.variant(seed: nil).questions.map(\.name)
    return rightTogether.contains { $0.isSuperset(of: names) }
  }
}
