/// One control over a list of values, each run for some steps.
public struct Sweep: Hashable, Sendable {
  /// The most values.
  public static let mostValues = 50
  /// The most steps of all values together.
  public static let mostSteps = 100_000

  public var control: String
  /// What it is set to, as texts.
  public var values: [String]
  /// The steps of each run.
  public var steps: Int
  /// The number that is shown first, by its column; nil for that which says most.
  public var shows: String?

  public init(control: String, values: [String], steps: Int, shows: String? = nil) {
    self.control = control
    self.values = values
    self.steps = steps
    self.shows = shows
  }

  /// What a value of the control led to.
  public struct Row: Sendable {
    public let value: String
    /// What the last step gave.
    public let record: StepRecord
    public let status: RunStatus
  }

  /// Refuses what is too large, or does not fit the controls of a run.
  ///
  /// - Throws: a sentence at the key `sweep`.
  public func check(on run: ExperimentRun) throws(LabError) {
    guard (1...Self.mostValues).contains(values.count) else {
      throw LabError(
        "A sweep has 1 to \(Self.mostValues) values: sweep = { rate = [0.01, 0.1], steps = 100 }",
        at: "sweep")
    }
    guard steps >= 1, steps <= Self.mostSteps / values.count else {
      throw LabError(
        "A sweep of \(values.count) values has 1 to \(Self.mostSteps / values.count) steps each.",
        at: "sweep")
    }
    guard let control = run.controls.first(where: { $0.name == control }) else {
      throw LabError(
        ControlError.unknown(name: control, known: run.controls.map(\.name)).description,
        at: "sweep")
    }
    for value in values {
      do throws(ControlError) {
        try control.check(try control.value(reading: value))
      } catch {
        throw LabError(error.description, at: "sweep")
      }
    }
  }

  /// The row of one value: the run with it, from the start.
  ///
  /// - Throws: when the control cannot have the value.
  public func row(_ value: String, on run: ExperimentRun) throws(LabError) -> Row {
    var run = run
    run.reset()
    do throws(ControlError) {
      try run.set(control, reading: value)
    } catch {
      throw LabError(error.description, at: "sweep")
    }
    for _ in 0..<steps {
      guard run.advance() else { break }
    }
    return Row(value: value, record: run.record, status: run.status)
  }

  /// A row for each value.
  ///
  /// - Throws: what does not fit, at the key `sweep`.
  public func rows(on run: ExperimentRun) throws(LabError) -> [Row] {
    try check(on: run)
    var rows: [Row] = []
    for value in values { rows.append(try row(value, on: run)) }
    return rows
  }
}
