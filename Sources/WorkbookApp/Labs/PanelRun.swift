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
}

extension DescendRun: PanelRun {
  var hasSteps: Bool { true }
  var stepCost: Int { 20_000 }
  mutating func takeStep() { advance() }
}

extension ExperimentRun: PanelRun {
  var hasSteps: Bool { !(state is ExploreState) }
  var stepCost: Int { RunCost.ofStep(self) }
  mutating func takeStep() { advance() }
}
