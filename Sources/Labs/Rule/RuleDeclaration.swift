public import Formulas

/// An experiment of the kind `rule`: lines of formulas, worked out for one example after another.
/// A name with a prime, `w'`, is the value of `w` from the next step on.
public struct RuleDeclaration: Hashable, Sendable {
  /// A column of the examples: a number each, or a vector each as the rows of a matrix.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }

    /// A number an example.
    public init(_ name: String, _ values: [Double]) { self.init(name, Value(values)) }

    /// How many examples it has.
    public var count: Int {
      switch value.shape {
      case .scalar: 1
      case .vector(let count): count
      case .matrix(let rows, _): rows
      }
    }

    /// The number or the vector of an example.
    func example(_ row: Int) -> Value {
      if case .matrix = value.shape { return Value(Array(value.row(row))) }
      return Value(value.entries[row])
    }
  }

  /// A number of `start` that may be changed.
  public struct Slider: Hashable, Sendable {
    public var name: String
    public var range: ClosedRange<Double>
    /// How far a key moves it.
    public var step: Double

    public init(_ name: String, range: ClosedRange<Double> = -1e6...1e6, step: Double = 0.1) {
      (self.name, self.range, self.step) = (name, range, step)
    }
  }

  /// The examples, column by column.
  public var columns: [Column]
  /// What there is before the first step; names that no line primes are constants.
  public var start: [String: Value]
  /// The lines of an example; nil where a step is a whole epoch.
  public var each: Assignments?
  /// The lines after the last example of an epoch, over whole columns.
  public var epoch: Assignments?
  /// What may be changed, in the order in which it is shown.
  public var controls: [Slider]

  /// A rule all of whose numbers may be changed.
  public init(
    columns: [Column], start: [String: Value], each: Assignments?, epoch: Assignments?
  ) {
    self.columns = columns
    self.start = start
    self.each = each
    self.epoch = epoch
    controls = start.filter { $0.value.number != nil }.keys.sorted().map { Slider($0) }
  }

  static let mostExamples = 1000
  static let mostNames = 60
  /// The most numbers of all columns and of `start`.
  static let mostNumbers = 50_000
  /// The number of examples, which lines may use without its being given.
  public static let countName = "m"
}

extension RuleDeclaration: Experiment {
  public static let kind = "rule"

  public var summary: String {
    let lines = [each, epoch].compactMap { $0 }.flatMap(\.lines)
    let text = lines.map { $0.printed() }.joined(separator: "; ")
    let count = columns.first?.count ?? 0
    return count == 0 ? text : "\(text) over \(count) example\(count == 1 ? "" : "s")"
  }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try RuleState(self)
  }
}
