/// Runs of one experiment side by side, with one thing different, stepped together.
public struct RunGroup: Sendable {
  /// The most runs side by side.
  public static let most = 6

  /// The runs with their names, in the order of the declaration; one without a name where there are
  /// no variants.
  public private(set) var runs: [(name: String, run: ExperimentRun)] = []
  /// The controls in which they differ.
  public let varied: Set<String>

  /// A run for each variant, or one run where there are none.
  ///
  /// - Throws: what keeps the experiment from being run; faults of variants are at the key `vary`.
  public init(
    _ experiment: any Experiment, variants: [Variant] = [], data: DataCatalog = .empty
  ) throws(LabError) {
    let base = try ExperimentRun(experiment, data: data)
    guard variants.count <= Self.most else {
      throw LabError(
        "There are \(variants.count) runs side by side. Declare at most \(Self.most).", at: "vary")
    }
    varied = Set(variants.flatMap { $0.settings.map(\.control) })
    if variants.isEmpty { runs = [("", base)] }
    for variant in variants {
      var run = base
      for setting in variant.settings {
        do throws(ControlError) {
          try run.set(setting.control, reading: setting.text)
        } catch {
          throw LabError(error.description, at: "vary")
        }
      }
      runs.append((variant.name, run))
    }
  }

  /// Takes over runs that went on elsewhere.
  ///
  /// - Precondition: there are as many as before, in the same order.
  public mutating func take(_ next: [ExperimentRun]) {
    precondition(next.count == runs.count, "every run comes back")
    for index in runs.indices { runs[index].run = next[index] }
  }

  /// Takes a step in every run that can; false when none could.
  @discardableResult public mutating func advance() -> Bool {
    var hasMoved = false
    for index in runs.indices where runs[index].run.advance() { hasMoved = true }
    return hasMoved
  }

  /// Goes back until every run stands before the step that the farthest has taken.
  public mutating func goBack() {
    let target = (runs.map(\.run.step).max() ?? 0) - 1
    for index in runs.indices where runs[index].run.step > target { runs[index].run.goBack() }
  }

  /// Goes back to the start in every run; the controls stay as they are.
  public mutating func reset() {
    for index in runs.indices { runs[index].run.reset() }
  }

  /// Sets a control in every run to a value, or in none.
  ///
  /// - Throws: as `set(_:reading:)`.
  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    guard !varied.contains(name) else {
      throw .refused("The runs side by side differ in \(name), so it cannot be set for all.")
    }
    var next = runs
    for index in next.indices { try next[index].run.set(name, to: value) }
    runs = next
  }

  /// Sets a control in every run, or in none.
  ///
  /// - Throws: when the runs differ in it, there is no such control, or it cannot have this value.
  public mutating func set(_ name: String, reading text: String) throws(ControlError) {
    guard !varied.contains(name) else {
      throw .refused("The runs side by side differ in \(name), so it cannot be set for all.")
    }
    var next = runs
    for index in next.indices { try next[index].run.set(name, reading: text) }
    runs = next
  }
}
