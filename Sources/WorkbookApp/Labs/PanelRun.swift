internal import Labs

/// What the controls beside a page need of a run: to move it, to change it, and how it is doing.
protocol PanelRun: Sendable {
  var step: Int { get }
  var status: RunStatus { get }
  var controls: [Control] { get }
  /// Whether there are steps at all; sliders have none.
  var hasSteps: Bool { get }
  /// What a step costs, in the units of `RunCost`.
  var stepCost: Int { get }
  mutating func takeStep()
  mutating func goBack()
  mutating func reset()
  mutating func resetToLesson()
  mutating func set(_ name: String, to value: Double) throws(ControlError)

  /// How many steps there are that can be looked at.
  var length: Int { get }
  /// The step that is shown, or will be once it is worked out.
  var wantedStep: Int { get }
  /// Whether an earlier step is looked at.
  var isLookingBack: Bool { get }
  /// How far one key looks back.
  var stride: Int { get }
  /// Steps to the end of the epoch.
  mutating func takeEpoch()
  /// Begins anew from other random numbers; false where nothing is random.
  mutating func resetElsewhere() -> Bool
  /// Looks at a step; the last one is the present.
  mutating func look(at step: Int)
  /// Goes on from the step that is looked at.
  mutating func branch()
}

extension PanelRun {
  var length: Int { step }
  var wantedStep: Int { step }
  var isLookingBack: Bool { false }
  var stride: Int { 1 }
  mutating func takeEpoch() { takeStep() }
  mutating func resetElsewhere() -> Bool { false }
  mutating func look(at step: Int) {}
  mutating func branch() {}
}

extension LabRun: PanelRun {
  var step: Int { shown.step }
  var status: RunStatus { shown.status }
  var controls: [Control] { shown.controls }
  var hasSteps: Bool { shown.hasSteps }
  var stepCost: Int { shown.stepCost }
  var length: Int { run.step }
}

extension ExperimentRun: PanelRun {
  var hasSteps: Bool { !(state is ExploreState) }
  var stepCost: Int { RunCost.ofStep(self) }
  mutating func takeStep() { advance() }
}
