internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// Gradient descent beside a page: the map with the path, f over the steps, the arithmetic of the
/// last step, and the rate and the starting point to change.
struct DescendPanel: LabPanel {
  private(set) var run: DescendRun
  private(set) var strip = ControlStrip()

  init?(_ declaration: DescendDeclaration) {
    guard let run = try? DescendRun(declaration) else { return nil }
    self.run = run
  }

  var titles: [String] { LabTitle.texts(of: run.declaration) }
  var isRunning: Bool { strip.isRunning }
  var tick: Duration? { strip.tick }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { strip.controls(of: run) }
  var log: String { RunLog.text(run.events) }
  var arithmetic: [String] { run.arithmetic().map(\.long) }
  var explainable: (any ExplainableNumbers)? { run.explainable }

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    if let events = RunLog.events(log) { run.replay(events) }
  }

  mutating func advance() { strip.advance(&run) }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    strip.press(key, isFocused: isFocused, &run)
  }

  /// The same as an experiment of any kind.
  var ownRun: ExperimentRun? {
    guard var own = try? ExperimentRun(run.declaration) else { return nil }
    own.replay(run.events)
    return own
  }

  mutating func open(_ line: RunLine) {
    run.replay(line.events)
    if let own = ownRun {
      strip.say(
        line.difference(from: own)
          ?? "The run as it was pasted: \(own.step) steps, the same to the last bit.")
    }
  }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool { strip.click(mouse, &run) }

  func hints(isFocused: Bool) -> [KeyHint] { strip.hints(isFocused: isFocused) }

  var help: [KeyHint] { strip.help(plus: "a larger rate", minus: "a smaller rate") }
}
