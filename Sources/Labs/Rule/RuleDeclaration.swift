public import Formulas

/// An experiment of the kind `rule`: lines of formulas, worked out for one example after another.
/// A name with a prime, `w'`, is the value of `w` from the next step on.
public struct RuleDeclaration: Hashable, Sendable {
  /// A column of the examples.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var values: [Double]

    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// The examples, column by column.
  public var columns: [Column]
  /// What there is before the first step; names that no line primes are constants.
  public var start: [String: Double]
  /// The lines of an example; nil where a step is a whole epoch.
  public var each: Assignments?
  /// The lines after the last example of an epoch.
  public var epoch: Assignments?

  public init(
    columns: [Column], start: [String: Double], each: Assignments?, epoch: Assignments?
  ) {
    self.columns = columns
    self.start = start
    self.each = each
    self.epoch = epoch
  }

  static let mostExamples = 1000
  static let mostNames = 60
  /// The number of examples, which lines may use without its being given.
  public static let countName = "m"
}

extension RuleDeclaration: Experiment {
  public static let kind = "rule"

  public var summary: String {
    let lines = [each, epoch].compactMap { $0 }.flatMap(\.lines)
    return "\(lines.map { $0.printed() }.joined(separator: "; ")) over "
      + "\(columns.first?.values.count ?? 0) examples"
  }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try RuleState(self)
  }
}
