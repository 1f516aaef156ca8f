/// How the learning rate changes from step to step: a factor of the optimizer's own rate.
///
/// A new one is a file in `Schedules`, its test, and a line in `ScheduleKinds.all`.
public protocol Schedule: Codable, Hashable, Sendable {
  /// What the schedule is called.
  static var kind: String { get }
  /// The factor of a step, from 1 on.
  func factor(step: Int) -> Float
}

/// The same learning rate for every step.
public struct ConstantRate: Schedule {
  public static let kind = "Constant"

  public init() {}

  public func factor(step: Int) -> Float { 1 }
}
