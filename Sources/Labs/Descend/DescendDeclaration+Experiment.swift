private import Formulas

extension DescendDeclaration: Experiment {
  public static let kind = "descend"

  public var summary: String {
    let start = start.map { NumberText.written($0) }.joined(separator: ", ")
    return "gradient descent on f = \(function.printed()) from (\(start)), rate "
      + NumberText.written(rate)
  }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    do {
      return DescendState(run: try DescendRun(self))
    } catch {
      throw LabError("In “f”: \(error.message)", at: "f")
    }
  }
}

/// A descent as a state of a run.
public struct DescendState: ExperimentState {
  /// The descent, with its path.
  public internal(set) var run: DescendRun

  public var step: Int { run.step }
  public var controls: [Control] { run.controls }
  public var status: RunStatus { run.status }
  public var byteCount: Int { 256 + run.path.count * 160 }

  public var record: StepRecord {
    let place = run.place
    return StepRecord(
      step: place.step,
      [
        StepRecord.Entry(
          "x", place.point.map { Double($0) }, columns: run.declaration.unknowns),
        StepRecord.Entry("f", Double(place.value)),
        StepRecord.Entry("rate", place.rate ?? run.rate),
      ])
  }

  public var headline: String {
    let point = run.start.map { NumberText.written($0) }.joined(separator: ", ")
    return "f = \(run.declaration.function.printed()) from (\(point)), rate "
      + NumberText.written(run.rate)
  }

  public var lines: [String] {
    run.arithmetic().suffix(run.declaration.unknowns.count + 1).map(\.short)
  }

  public mutating func advance() { run.advance() }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    try run.set(name, to: value)
  }
}
