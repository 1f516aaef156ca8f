/// How well a student has a concept, from 0 to 1, with what that rests on.
///
/// The model is a Beta distribution of the probability of a right answer, with forgetting (Jøsang
/// and Ismail, "The Beta Reputation System", 2002): right answers add up to r and wrong ones to s,
/// each weighed, and half of a weight is forgotten in `halfLife`. With Jeffreys' prior Beta(½, ½)
/// the mastery is the mean (r + ½) / (r + s + 1). A right answer adds to r alone, so that it never
/// lowers the mastery; a wrong one never raises it.
///
/// The weights: the questions of an exercise share 1, so that an exercise counts as one whatever its
/// length; each further try of a question counts half of the one before; each hint that was open
/// halves what a right answer counts, and one after the solution counts nothing.
public struct Mastery: Hashable, Sendable {
  /// In how many days half of the evidence is forgotten.
  public static let halfLife = 30.0

  /// The weight of the right answers.
  public private(set) var right = 0.0
  /// The weight of the wrong answers.
  public private(set) var wrong = 0.0
  /// How many readable answers it rests on.
  public private(set) var answers = 0
  /// When the last of them was given, in milliseconds since 1970.
  public private(set) var last: Int64?

  public init() {}

  /// The number: 0.5 where nothing is known.
  public var value: Double { (right + 0.5) / (right + wrong + 1) }

  /// Takes in an answer to an exercise with so many questions and hints, seen from the moment `now`.
  public mutating func take(_ answer: Try, questions: Int, hints: Int, now: Int64) {
    answers += 1
    last = max(last ?? answer.time, answer.time)
    let share = 1 / Double(max(1, questions))
    let tries = half(Double(max(0, answer.number)))
    let age = max(0, Double(now) - Double(answer.time)) / 86_400_000
    let weight = share * tries * half(age / Self.halfLife)
    if !answer.isRight {
      wrong += weight
    } else if answer.hints <= hints {
      right += weight * half(Double(max(0, answer.hints)))
    }
  }

  /// The mastery of an exercise.
  public static func of(_ exercise: Exercise, in progress: Progress, now: Int64) -> Mastery {
    var mastery = Mastery()
    mastery.take(exercise, progress, now: now)
    return mastery
  }

  /// The mastery of every concept that was worked on, by its id.
  public static func concepts(
    of course: Course, in progress: Progress, now: Int64
  ) -> [String: Mastery] {
    var found: [String: Mastery] = [:]
    for exercise in course.exercises(begunIn: progress)
    where progress.exercises[exercise.reference]?.tries.isEmpty == false {
      for concept in Set(exercise.concepts) {
        found[concept, default: Mastery()].take(exercise, progress, now: now)
      }
    }
    return found
  }

  private mutating func take(_ exercise: Exercise, _ progress: Progress, now: Int64) {
    guard let record = progress.exercises[exercise.reference] else { return }
    let questions = exercise.kind.variant(seed: nil).questions.count { $0.confidenceIn == nil }
    for answer in record.tries {
      take(answer, questions: questions, hints: exercise.hints.count, now: now)
    }
  }

  /// One half to the power of a number.
  private func half(_ power: Double) -> Double { Self.exp2(-power) }

  /// Two to the power of `x`, from the series of e^(x ln 2) on the fraction of x: the same bits on
  /// every machine.
  private static func exp2(_ x: Double) -> Double {
    guard x > -1000 else { return 0 }
    let whole = x.rounded(.down)
    let power = (x - whole) * 0.693_147_180_559_945_3
    var (sum, term) = (1.0, 1.0)
    for index in 1...20 {
      term *= power / Double(index)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(min(whole, 1000)), significand: sum)
  }
}
