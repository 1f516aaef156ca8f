/// A readable answer to one question of an exercise, as evidence of what the student can do.
public struct Try: Hashable, Sendable {
  /// Milliseconds since 1970.
  public var time: Int64
  /// The name of the question.
  public var step: String
  /// The variant that was asked.
  public var seed: UInt64?
  public var isRight: Bool
  /// Which try of this question in this variant it was, from 0.
  public var number: Int
  /// The hints that were open; one more than the exercise has means the solution.
  public var hints: Int

  /// Whether nothing helped and nothing went before.
  public var isClean: Bool { isRight && number == 0 && hints == 0 }
}
