/// A number, or a list of them, of the present step, as a screen shows it.
public struct StepValue: Hashable, Sendable {
  public let name: String
  /// The numbers; nil where the step has not worked them out.
  public let values: [Double]?
  /// What they were before the step changed them; nil where it did not.
  public let before: [Double]?
  /// Whether it is a list, though it may have one number.
  public let isList: Bool

  public init(
    _ name: String, _ values: [Double]?, before: [Double]? = nil, isList: Bool = false
  ) {
    self.name = name
    self.values = values
    self.before = before
    self.isList = isList
  }
}

extension ExperimentState {
  /// The numbers of the record, in its order.
  public var shown: [StepValue] {
    record.entries.map { entry in
      StepValue(
        entry.name, entry.values.allSatisfy(\.isNaN) ? nil : entry.values, isList: entry.isList)
    }
  }
}
