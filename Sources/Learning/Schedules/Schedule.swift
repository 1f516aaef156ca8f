/// How the learning rate changes from step to step: a factor of the optimizer's own rate.
///
/// A new one is a file in `Schedules`, its test, and a line in `ScheduleKinds.all`.
public protocol Schedule: Codable, Hashable, Sendable {
  /// What the schedule is called.
  static var kind: String { get }
  /// The factor of a step, from 1 on.
  func factor(step: Int) -> Float
  /// Checks the settings, such as numbers of steps; a schedule that fails it has some factor still.
  func check() throws(ModelError)
}

extension Schedule {
  public func check() throws(ModelError) {}
}

/// The same learning rate for every step.
public struct ConstantRate: Schedule {
  public static let kind = "Constant"

  public init() {}

  public func factor(step: Int) -> Float { 1 }
}
