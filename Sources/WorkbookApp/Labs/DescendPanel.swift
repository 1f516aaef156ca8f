internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// Gradient descent beside a page: the map with the path, f over the steps, the arithmetic of the
/// last step, and the rate and the starting point to change.
struct DescendPanel: LabPanel {
  /// The run with what was left for it.
  private(set) var lab: LabRun
  private(set) var strip = ControlStrip()
  private let start: DescendRun

  init?(_ declaration: DescendDeclaration) {
    guard let run = try? ExperimentRun(declaration), let start = run.state as? DescendState else {
      return nil
    }
    lab = LabRun(run)
    self.start = start.run
  }

  /// The descent as it is shown.
  var run: DescendRun { (lab.shown.state as? DescendState)?.run ?? start }

  var titles: [String] { LabTitle.texts(of: start.declaration) }
  var isRunning: Bool { strip.isRunning || lab.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { strip.controls(of: lab) }
  var log: String { lab.text }
  var arithmetic: [String] { run.arithmetic().map(\.long) }
  var explainable: (any ExplainableNumbers)? { run.explainable }

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) { lab.restore(log) }

  mutating func advance() {
    if work == nil { strip.advance(&lab) }
  }

  var work: LabWork? { LabWork.wanted(by: lab, strip) }

  mutating func take(_ work: LabWork) { lab.take(work, &strip) }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    strip.press(key, isFocused: isFocused, &lab)
  }

  var ownRun: ExperimentRun? { lab.shown }
  var ownLab: LabRun? { lab }

  mutating func open(_ line: RunLine) { lab.open(line, &strip) }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool { strip.click(mouse, &lab) }

  func hints(isFocused: Bool) -> [KeyHint] { strip.hints(isFocused: isFocused) }

  var help: [KeyHint] { strip.help(plus: "a larger rate", minus: "a smaller rate") }
}
