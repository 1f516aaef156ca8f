/// An experiment as a lesson declares it. A new kind is a type that conforms, its state, its reader,
/// and a line in `ExperimentKinds.all`.
public protocol Experiment: Hashable, Sendable {
  /// The word for it in lesson files: `descend`.
  static var kind: String { get }
  /// What it is, in words that follow “The experiment: ”.
  var summary: String { get }
  /// Whether it needs a table of the program's, so that the declaration alone cannot be run.
  var needsTable: Bool { get }
  /// The name of that table; nil where it needs none.
  var tableName: String? { get }
  /// Where a run begins.
  ///
  /// - Throws: what keeps the experiment from being run, with the key it belongs to.
  func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState
}

extension Experiment {
  /// Most experiments need nothing beside their declaration.
  public var needsTable: Bool { tableName != nil }
  /// Most experiments need no table.
  public var tableName: String? { nil }
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
  /// Takes some steps at once, fewer where it comes to an end. What the record tells may wait for
  /// `measure`.
  ///
  /// - Returns: how many were asked of it, a last one that could not be taken included.
  mutating func advance(_ count: Int) -> Int
  /// Works out what the record tells of the present step, where `advance(_:)` has left it out.
  mutating func measure()
  /// Whether another step can be taken; what `status` says, without its words.
  var canStep: Bool { get }
  /// How long an epoch is where only its end is measured; nil where every step is.
  var measuredEpoch: Int? { get }
  /// The same without what is only needed to look at the last step: what is kept on the way.
  var kept: Self { get }
  /// What its numbers come to, in a word: the same for runs that are the same to the last bit.
  var fingerprint: UInt32 { get }
  /// A run is over after so many steps.
  var mostSteps: Int { get }
  /// Sets a control to a value that is within its range. A control that restarts is set at the
  /// start only.
  mutating func set(_ name: String, to value: Double) throws(ControlError)
  /// Changes a weight or a point by hand.
  mutating func edit(_ edit: RunEdit) throws(ControlError)
}

extension ExperimentState {
  /// Most experiments have no examples.
  public var stepsPerEpoch: Int? { nil }

  /// Most experiments have nothing that is changed by hand.
  public mutating func edit(_ edit: RunEdit) throws(ControlError) {
    throw .refused("This experiment has no weights and no points that can be changed by hand.")
  }

  /// Most kinds say below `Explain` what their numbers are made of.
  public var explainable: (any ExplainableNumbers)? { nil }

  /// Most states are a few numbers.
  public var byteCount: Int { 1024 }

  /// One after another.
  public mutating func advance(_ count: Int) -> Int {
    for asked in 0..<count {
      guard canStep else { return asked }
      let before = step
      advance()
      if step == before { return asked + 1 }
    }
    return count
  }

  /// Most states know what they are.
  public mutating func measure() {}

  /// What the status says.
  public var canStep: Bool { status.canStep }

  /// Most states measure every step.
  public var measuredEpoch: Int? { nil }

  /// Most states need all that they have.
  public var kept: Self { self }

  /// Of what the present step gave.
  public var fingerprint: UInt32 { Fingerprint.of(record.entries.flatMap(\.values)) }

  /// Enough for anything that is done by hand.
  public var mostSteps: Int { ExperimentRun.mostSteps }
}
