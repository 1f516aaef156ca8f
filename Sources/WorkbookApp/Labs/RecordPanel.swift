internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// Any experiment beside a page: one number over the steps as a curve, what the present step gave,
/// its arithmetic, and the controls. Kinds with a picture of their own have a panel of their own.
struct RecordPanel: LabPanel {
  /// The run with what was left for it.
  private(set) var lab: LabRun
  private(set) var strip: ControlStrip
  /// The number whose curve is shown, by its column.
  private(set) var shown: String?
  /// The first plot that is shown, of an experiment that declares plots.
  private(set) var firstPlot = 0

  init?(_ experiment: any Experiment) {
    guard let run = try? ExperimentRun(experiment) else { return nil }
    lab = LabRun(run)
    strip = ControlStrip(main: Self.rate(of: run))
    shown = Self.firstCurve(of: run)
  }

  /// The control that stands for the learning rate, whatever the lesson calls it.
  private static func rate(of run: ExperimentRun) -> String {
    let names = run.controls.map(\.name)
    return ["rate", "eta", "lr", "alpha"].first { names.contains($0) } ?? "rate"
  }

  /// What falls while a run learns, where there is such a number; else the last one.
  private static func firstCurve(of run: ExperimentRun) -> String? {
    let columns = curves(of: run)
    return ["loss", "J", "cost", "f", "error"].first { columns.contains($0) } ?? columns.last
  }

  /// The numbers that make a curve worth seeing: an epoch is where it is, a rate what was set.
  private static func curves(of run: ExperimentRun) -> [String] {
    run.record.columns.filter { $0 != "epoch" && $0 != "rate" }
  }

  /// The run as it is shown.
  var run: ExperimentRun { lab.shown }

  var titles: [String] { LabTitle.texts(of: run.experiment) }
  var isRunning: Bool { strip.isRunning || lab.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { strip.controls(of: lab) }
  var log: String { lab.text }
  var arithmetic: [String] { run.state.lines }
  var explainable: (any ExplainableNumbers)? { run.state.explainable }
  /// Whether there are steps; sliders have none.
  var canRun: Bool { run.hasSteps }

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    lab.restore(log)
  }

  mutating func advance() {
    if work == nil { strip.advance(&lab) }
  }

  var work: LabWork? { LabWork.wanted(by: lab, strip) }

  mutating func take(_ work: LabWork) { lab.take(work, &strip) }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    if strip.press(key, isFocused: isFocused, &lab) { return true }
    guard key == .character("c"), isFocused else { return false }
    showNextPicture()
    return true
  }

  private mutating func showNextPicture() {
    if let explore = run.state as? ExploreState {
      firstPlot = (firstPlot + 1) % max(1, explore.declaration.plots.count)
      return
    }
    let columns = Self.curves(of: run)
    guard let shown, let index = columns.firstIndex(of: shown) else { return }
    self.shown = columns[(index + 1) % columns.count]
  }

  var ownRun: ExperimentRun? { run }
  var ownLab: LabRun? { lab }

  mutating func open(_ line: RunLine) { lab.open(line, &strip) }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool { strip.click(mouse, &lab) }

  func hints(isFocused: Bool) -> [KeyHint] {
    let own = strip.hints(isFocused: isFocused, canRun: canRun)
    guard isFocused, !isTakingText else { return own }
    return own + [KeyHint(.character("c"), canRun ? "curve" : "plot")]
  }

  var help: [KeyHint] {
    strip.help() + [KeyHint(.character("c"), "here: the next number as a curve, or the next plot")]
  }
}
