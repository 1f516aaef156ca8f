/// An experiment as a lesson declares it. A new kind is a type that conforms, its state, its reader,
/// and a line in `ExperimentKinds.all`.
public protocol Experiment: Hashable, Sendable {
  /// The word for it in lesson files: `descend`.
  static var kind: String { get }
  /// What it is, in words that follow “The experiment: ”.
  var summary: String { get }
  /// Whether it needs a table of the program's, so that the declaration alone cannot be run.
  var needsTable: Bool { get }
  /// Where a run begins.
  ///
  /// - Throws: what keeps the experiment from being run, with the key it belongs to.
  func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState
}

extension Experiment {
  /// Most experiments need nothing beside their declaration.
  public var needsTable: Bool { false }
}

/// Where a run of one kind of experiment stands, as a value: what is computed in a step, and what
/// may be changed. `ExperimentRun` adds the log, the way back and the records.
///
/// What a step does follows from the state alone, bit for bit.
public protocol ExperimentState: Sendable {
  /// How many steps have been taken.
  var step: Int { get }
  /// How many steps go through all examples once; nil where there are no examples.
  var stepsPerEpoch: Int? { get }
  /// What may be changed, with its present values.
  var controls: [Control] { get }
  /// What the present step gave.
  var record: StepRecord { get }
  /// The same for a screen: in the order of the work, with what the step has changed.
  var shown: [StepValue] { get }
  /// How the run is doing.
  var status: RunStatus { get }
  /// What is run, with the present controls, in a line.
  var headline: String { get }
  /// The arithmetic of the present step, a line each.
  var lines: [String] { get }
  /// The numbers of the present step, each with its arithmetic; nil where there is none yet.
  var explainable: (any ExplainableNumbers)? { get }
  /// About how many bytes a copy takes.
  var byteCount: Int { get }
  /// Takes a step. Where none can be taken `step` stays, and `status` says why.
  mutating func advance()
  /// Sets a control to a value that is within its range. A control that restarts is set at the
  /// start only.
  mutating func set(_ name: String, to value: Double) throws(ControlError)
}

extension ExperimentState {
  /// Most experiments have no examples.
  public var stepsPerEpoch: Int? { nil }

  /// Most kinds say below `Explain` what their numbers are made of.
  public var explainable: (any ExplainableNumbers)? { nil }

  /// Most states are a few numbers.
  public var byteCount: Int { 1024 }
}
