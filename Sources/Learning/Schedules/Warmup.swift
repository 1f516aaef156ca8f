/// The rate grows in equal parts to its whole size, then follows another schedule, which begins
/// with its own first step there (Goyal and others, 2017, section 2.2).
///
/// Step `k` of the `n` first ones has the share `k / n`, so that the first is not lost.
public struct Warmup: Schedule {
  public static let kind = "Warmup"

  /// How many steps the rate grows; 0 for none.
  public var steps: Int
  /// What comes then.
  public var next: any Schedule

  public init(steps: Int, then next: any Schedule = ConstantRate()) {
    self.steps = steps
    self.next = next
  }

  public func factor(step: Int) -> Float {
    step <= steps
      ? Float(step) / Float(steps) * next.factor(step: 1) : next.factor(step: step - max(0, steps))
  }

  public func check() throws(ModelError) {
    if steps != 0 { try ScheduleCheck.steps(steps, "The steps of Warmup") }
    try next.check()
  }
}

extension Warmup {
  private enum Key: String, CodingKey {
    case steps, next
  }

  public static func == (left: Warmup, right: Warmup) -> Bool {
    left.steps == right.steps && left.next.isEqual(to: right.next)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(steps)
    hasher.combine(next)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    steps = try container.decode(Int.self, forKey: .steps)
    next = try container.decode(StoredSchedule.self, forKey: .next).schedule
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(steps, forKey: .steps)
    try container.encode(StoredSchedule(next), forKey: .next)
  }
}

extension Schedule {
  /// Whether another schedule is of the same kind, with the same settings.
  fileprivate func isEqual(to other: any Schedule) -> Bool { (other as? Self) == self }
}
