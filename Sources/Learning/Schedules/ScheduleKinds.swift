/// Every kind of schedule, for files and commands that name them.
public enum ScheduleKinds {
  public static let all: [any Schedule.Type] = [
    ConstantRate.self,
    StepDecay.self,
    ExponentialDecay.self,
    CosineDecay.self,
    Warmup.self,
  ]

  /// The kind with this name, if there is one.
  public static func named(_ kind: String) -> (any Schedule.Type)? {
    all.first { $0.kind == kind }
  }
}
