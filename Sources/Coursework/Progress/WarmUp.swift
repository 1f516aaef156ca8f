/// Exercises to begin with: what this student got wrong, or right with hints only, some time ago.
public struct WarmUp: Hashable, Sendable {
  /// An exercise of a warm-up.
  public struct Item: Hashable, Sendable {
    /// Why it is offered.
    public enum Reason: String, Hashable, Sendable {
      /// An answer was wrong.
      case wrong
      /// It was solved with hints.
      case hints
    }

    public var lesson: String
    /// The exercise's id within its lesson.
    public var exercise: String
    /// The variant to ask: one that the student has not seen.
    public var seed: UInt64
    public var reason: Reason
    /// The weakest concept of the exercise; nil where it has none.
    public var concept: String?
    /// When it was last worked on, in milliseconds since 1970.
    public var last: Int64

    /// How the exercise is named, `lin-04/three-steps`.
    public var reference: String { "\(lesson)/\(exercise)" }
  }

  /// The most exercises that are offered.
  public static let most = 3
  /// How long an exercise rests before it is offered: what was done today is not from last time.
  public static let rest: Int64 = 8 * 3_600_000

  /// At most three exercises, of the weakest concept first and of those the longest untouched one.
  /// An exercise that was since solved in another variant at the first try, without hints, is not
  /// among them. `student` is where this student's variants are drawn from.
  public static func items(
    _ progress: Progress, _ course: Course, now: Int64, student: UInt64 = 0
  ) -> [Item] {
    let mastery = Mastery.concepts(of: course, in: progress, now: now)
    var found: [(value: Double, place: Int, item: Item)] = []
    for (place, exercise) in course.exercises(begunIn: progress).enumerated() {
      guard let record = progress.exercises[exercise.reference],
        let last = record.tries.map(\.time).max(), isRested(last, now),
        let reason = reason(exercise, record)
      else { continue }
      let weakest = exercise.concepts.compactMap { concept in
        mastery[concept].map { (value: $0.value, concept: concept) }
      }.min { $0.value < $1.value }
      let value = weakest?.value ?? Mastery.of(exercise, in: progress, now: now).value
      let item = Item(
        lesson: exercise.lesson, exercise: exercise.id,
        seed: freshSeed(exercise, record, student), reason: reason, concept: weakest?.concept,
        last: last)
      found.append((value, place, item))
    }
    return found.sorted { left, right in
      (left.value, left.item.last, left.place) < (right.value, right.item.last, right.place)
    }.prefix(most).map(\.item)
  }

  private static func isRested(_ last: Int64, _ now: Int64) -> Bool {
    let (age, overflow) = now.subtractingReportingOverflow(last)
    return overflow ? now > last : age >= rest
  }

  /// What is left to repair in an exercise; nil if nothing is.
  private static func reason(_ exercise: Exercise, _ record: ExerciseRecord) -> Item.Reason? {
    let asked = exercise.kind.variant(seed: nil).questions.filter { $0.confidenceIn == nil }
    let names = Set(asked.map(\.name))
    var reason: Item.Reason?
    var clean: Set<String> = []
    var seed: UInt64??
    for answer in record.tries {
      if seed != .some(answer.seed) {
        seed = .some(answer.seed)
        clean = []
      }
      if !answer.isRight {
        reason = .wrong
      } else if answer.hints > 0 {
        reason = reason ?? .hints
      } else if answer.isClean {
        clean.insert(answer.step)
        if clean.isSuperset(of: names) { reason = nil }
      }
    }
    return reason
  }

  /// A seed that follows from the student, the exercise and how often it was answered, and that none
  /// of the answers had.
  private static func freshSeed(
    _ exercise: Exercise, _ record: ExerciseRecord, _ student: UInt64
  ) -> UInt64 {
    // FNV-1a.
    let name = exercise.reference.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var generator = SplitMix64(seed: name ^ student ^ UInt64(record.tries.count))
    let used = Set(record.tries.compactMap(\.seed) + [record.seed].compactMap { $0 })
    var seed = generator.next()
    while used.contains(seed) { seed = generator.next() }
    return seed
  }
}
