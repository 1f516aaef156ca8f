internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

/// A computation graph beside a page: its nodes with values and gradients, worked out forward and backward
/// a node a step, and the arithmetic of the step.
struct GraphPanel: LabPanel {
  /// The run with what was left for it.
  private(set) var lab: LabRun
  private(set) var strip: ControlStrip
  /// The node that is looked at instead of the step's, by its place among all.
  private(set) var looked: Int?

  init?(_ graph: GraphDeclaration) {
    guard let run = try? ExperimentRun(graph), run.state is GraphState else { return nil }
    lab = LabRun(run)
    strip = ControlStrip(main: run.controls.first?.name ?? "", pace: Pace(perSecond: 2))
  }

  var run: ExperimentRun { lab.shown }
  var state: GraphState? { run.state as? GraphState }

  var titles: [String] { LabTitle.texts(of: run.experiment) }
  var isRunning: Bool { strip.isRunning || lab.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { strip.controls(of: lab) }
  var log: String { RunLog.text(lab.log) }

  var arithmetic: [String] {
    guard let state, let looked else { return run.state.lines }
    return [state.valueLine(of: looked)] + (state.gradientLine(of: looked).map { [$0] } ?? [])
  }

  var explainable: (any ExplainableNumbers)? {
    state?.explainable(at: looked ?? state?.presentNode)
  }

  /// The values and gradients that are known, beside the controls.
  var numbers: [String: Double] {
    var numbers = Dictionary(controls.map { ($0.name, $0.value) }) { first, _ in first }
    for entry in run.record.entries {
      if let value = entry.values.first, value.isFinite { numbers[entry.name] = value }
    }
    return numbers
  }

  var plots: [(name: String, plot: any Plot)] {
    state.map { [("graph", GraphPicture.plot($0, looked: looked))] } ?? []
  }

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    looked = nil
    if let events = RunLog.events(log) { lab.replay(events) }
  }

  mutating func advance() {
    looked = nil
    if work == nil { strip.advance(&lab) }
  }

  var work: LabWork? { LabWork.wanted(by: lab, strip) }

  mutating func take(_ work: LabWork) { lab.take(work, &strip) }

  // MARK: Keys

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    guard !strip.isTakingText else { return strip.press(key, isFocused: isFocused, &lab) }
    switch key {
    case .character(","): look(by: -1)
    case .character("."): look(by: 1)
    case .character("N") where !lab.isLookingBack:
      looked = nil
      strip.stop()
      lab.advance(atMost: state?.stepsLeftOnTheWay ?? 0)
    default:
      let step = run.step
      guard strip.press(key, isFocused: isFocused, &lab) else { return false }
      if run.step != step || key == .character("n") || key == .character("b") { looked = nil }
    }
    return true
  }

  /// Looks at the next node, or the one before, without a step.
  private mutating func look(by count: Int) {
    guard let state else { return }
    strip.stop()
    let shown = GraphPicture.shown(state.graph)
    let now = (looked ?? state.presentNode).flatMap { shown.firstIndex(of: $0) }
    let next = now.map { $0 + count } ?? 0
    looked = shown[min(max(0, next), shown.count - 1)]
  }

  var ownRun: ExperimentRun? { run }
  var ownLab: LabRun? { lab }

  mutating func open(_ line: RunLine) {
    looked = nil
    lab.open(line, &strip)
  }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool {
    if strip.click(mouse, &lab) {
      if run.step == 0 { looked = nil }
      return true
    }
    guard let state, mouse.action == .press, let zone = mouse.zone, zone.name == "node" else {
      return false
    }
    let shown = GraphPicture.shown(state.graph)
    guard shown.indices.contains(zone.index) else { return false }
    strip.stop()
    looked = shown[zone.index]
    return true
  }

  func hints(isFocused: Bool) -> [KeyHint] {
    let own = strip.hints(isFocused: isFocused)
    guard !isTakingText else { return own }
    return own + [KeyHint(.character("."), "look on", keyName: ", .")]
  }

  var help: [KeyHint] {
    strip.help().filter { $0.key != .character("N") && $0.key != .character("s") } + [
      KeyHint(.character("N"), "here: to the end of the way forward, or back"),
      KeyHint(.character("."), "here: look at the next node"),
      KeyHint(.character(","), "here: look at the node before"),
    ]
  }
}
