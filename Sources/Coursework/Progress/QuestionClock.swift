/// Finds out how long a student took for each answer.
///
/// The time runs from the last thing the student did that the log keeps: came to the place, opened a
/// hint, answered before. Whoever keeps events passes each through this on its way.
public struct QuestionClock: Sendable {
  /// When the last event came, by the clock that `stamp` is called with.
  private var last: Double?

  public init() {}

  /// Says that a question is shown from `now` on.
  public mutating func isShown(now: Double) { last = now }

  /// The event with `seconds` filled in if it is an answer without them. `now` is in seconds, by a
  /// clock that never goes back.
  public mutating func stamp(_ event: ProgressEvent, now: Double) -> ProgressEvent {
    defer { last = now }
    guard event.kind == .answered, event.seconds == nil, let last, now >= last,
      now - last < 1_000_000_000
    else { return event }
    var stamped = event
    stamped.seconds = Int((now - last).rounded())
    return stamped
  }
}
