internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

/// A training beside a page: what the model says over the plane or along the line of its inputs, the
/// curves of loss and metric, the weights, and the controls.
struct TrainPanel: LabPanel {
  private(set) var run: ExperimentRun
  private(set) var strip: ControlStrip
  /// The picture below the first one, by its place among the others.
  private(set) var other = 0
  /// The plots of the present step.
  private(set) var pictures: TrainPictures

  init?(_ declaration: TrainDeclaration, data: DataCatalog) {
    guard let run = try? ExperimentRun(declaration, data: data),
      let pictures = TrainPictures(run)
    else { return nil }
    self.run = run
    self.pictures = pictures
    strip = ControlStrip(main: "rate", pace: Pace(perSecond: 30))
  }

  var titles: [String] { LabTitle.texts(of: run.experiment) }
  var isRunning: Bool { strip.isRunning }
  var tick: Duration? { strip.tick }
  var isTakingText: Bool { strip.isTakingText }
  var controls: [Control] { run.controls }
  var log: String { RunLog.text(run.events) }
  var arithmetic: [String] { run.state.lines }
  var explainable: (any ExplainableNumbers)? { run.state.explainable }
  var plots: [(name: String, plot: any Plot)] { pictures.all }

  // MARK: Update

  mutating func replay(_ log: String) {
    change { panel in
      if let events = RunLog.events(log) { panel.run.replay(events) }
    }
  }

  mutating func advance() { change { $0.strip.advance(&$0.run) } }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    let isTaken = change { $0.strip.press(key, isFocused: isFocused, &$0.run) }
    if isTaken { return true }
    guard key == .character("c"), isFocused else { return false }
    other = (other + 1) % max(1, pictures.all.count)
    return true
  }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool { change { $0.strip.click(mouse, &$0.run) } }

  /// Does something to the run and draws anew what it changed.
  private mutating func change<Result>(_ change: (inout TrainPanel) -> Result) -> Result {
    let (events, step) = (run.events, run.step)
    let result = change(&self)
    if run.step != step || run.events != events, let next = TrainPictures(run) { pictures = next }
    return result
  }

  // MARK: View

  /// Rows that a picture needs to say anything.
  private static let leastPlot = 8

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, run)
    strip.viewControls(run, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(run, on: &canvas, in: status)
    let numbers = pictures.lines.prefix(max(0, min(3, upper.rows - Self.leastPlot)))
    let (picture, list) = upper.splitBottom(numbers.count)
    for (row, line) in numbers.enumerated() {
      line.draw(on: &canvas, column: list.column, row: list.row + row, columns: list.columns)
    }
    viewPictures(on: &canvas, in: picture)
  }

  /// The first picture and another below it, or one alone where there is no room for two.
  private func viewPictures(on canvas: inout Canvas, in area: Rect) {
    let all = pictures.all
    guard !all.isEmpty else { return }
    guard area.rows >= 2 * Self.leastPlot, all.count > 1 else {
      let alone = all[other % all.count].plot
      return canvas.draw(alone, in: area)
    }
    let (first, second) = area.splitBottom(max(Self.leastPlot, area.rows * 2 / 5))
    let (main, below) = (all[0].plot, all[1 + other % (all.count - 1)].plot)
    canvas.draw(main, in: first)
    canvas.draw(below, in: second)
  }

  func hints(isFocused: Bool) -> [KeyHint] {
    let own = strip.hints(isFocused: isFocused)
    return isFocused && !isTakingText ? own + [KeyHint(.character("c"), "picture")] : own
  }

  var help: [KeyHint] {
    strip.help(plus: "a larger rate", minus: "a smaller rate")
      + [KeyHint(.character("c"), "in the pane: another picture")]
  }
}
