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
  /// The last place in each lesson that was visited.
  public private(set) var places: [String: Place] = [:]
  /// The last place of all.
  public private(set) var lastPlace: Place?
  /// Whether the student left from the home screen.
  public private(set) var isAtHome = false

  public init(_ events: some Sequence<ProgressEvent> = []) {
    for event in events { take(event) }
  }

  /// Takes in one event. Kinds of a later version change nothing.
  public mutating func take(_ event: ProgressEvent) {
    switch event.kind {
    case .visited:
      isAtHome = event.lesson == nil
      guard let lesson = event.lesson else { return }
      let place = Place(lesson: lesson, item: event.place ?? 0, run: event.run)
      places[lesson] = place
      lastPlace = place
    case .answered, .helped:
      guard let lesson = event.lesson, let exercise = event.exercise else { return }
      exercises["\(lesson)/\(exercise)", default: ExerciseRecord()].take(event)
    case .startedOver: startOver(lesson: event.lesson)
    default: break
    }
  }

  private mutating func startOver(lesson: String?) {
    guard let lesson else {
      self = Progress()
      return
    }
    exercises = exercises.filter { !$0.key.hasPrefix(lesson + "/") }
    places[lesson] = nil
    if lastPlace?.lesson == lesson { lastPlace = nil }
  }

  /// How far a lesson is: exercises solved, out of all.
  public func solved(in lesson: Lesson) -> (solved: Int, all: Int) {
    let exercises = lesson.exercises
    let solved = exercises.filter { self.exercises[$0.reference]?.isSolved($0) ?? false }.count
    return (solved, exercises.count)
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
  /// The hints opened; one more than there are means the solution.
  public private(set) var hints = 0
  /// All answers to all variants that were readable.
  public private(set) var attempts = 0
  /// Which steps were once right together, in some variant. This only grows.
  private var rightTogether: [Set<String>] = []

  mutating func take(_ event: ProgressEvent) {
    if event.seed != seed {
      (answers, right, hints) = ([:], [], 0)
      seed = event.seed
    }
    hints = max(hints, event.hints ?? 0)
    guard event.kind == .answered, let step = event.step, let answer = event.answer else { return }
    answers[step] = answer
    if event.verdict != Verdict.Outcome.unreadable.rawValue { attempts += 1 }
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

  /// Whether every question was once answered rightly in one variant. It stays so, whatever is
  /// answered later.
  public func isSolved(_ exercise: Exercise) -> Bool {
    let names = exercise.kind.variant(seed: nil).questions.map(\.name)
    return rightTogether.contains { $0.isSuperset(of: names) }
  }
}
