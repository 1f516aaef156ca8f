internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

/// An image with a kernel, a window or a mask beside a page: worked out cell by cell, the kernel to be
/// changed by hand.
struct GridPanel: LabPanel {
  /// The run with what was left for it.
  private(set) var lab: LabRun
  private(set) var strip: ControlStrip
  /// The number of the kernel that is being changed.
  private(set) var editor: KernelEditor?
  /// The whole output of the grid that is shown, and what it was worked out from.
  private var whole: (of: GridDeclaration, output: [[Double]])

  init?(_ grid: GridDeclaration, data: DataCatalog = .empty) {
    guard let run = try? ExperimentRun(grid, data: data), let state = run.state as? GridState else {
      return nil
    }
    lab = LabRun(run)
    strip = ControlStrip(main: run.controls.first?.name ?? "", pace: Pace(perSecond: 4))
    whole = (state.declaration, state.output)
  }

  var run: ExperimentRun { lab.shown }
  var state: GridState? { run.state as? GridState }

  var titles: [String] { state.map(GridPlot.titles) ?? ["Grid"] }
  var isRunning: Bool { strip.isRunning || lab.isCatchingUp }
  var tick: Duration? { work == nil ? strip.tick : LabWork.keeping }
  var isTakingText: Bool { strip.isTakingText || editor != nil }
  var controls: [Control] { strip.controls(of: lab) }
  var log: String { RunLog.text(lab.log) }
  var arithmetic: [String] { run.state.lines }
  var explainable: (any ExplainableNumbers)? { run.state.explainable }

  /// The numbers of the present cell, beside the controls.
  var numbers: [String: Double] {
    var numbers = Dictionary(controls.map { ($0.name, $0.value) }) { first, _ in first }
    for entry in run.record.entries {
      if let value = entry.values.first, value.isFinite { numbers[entry.name] = value }
    }
    return numbers
  }

  var plot: SlidingWindow? {
    state.map { GridPlot.plot($0, output: whole.output, editor: editor) }
  }
  var plots: [(name: String, plot: any Plot)] { plot.map { [("grid", $0)] } ?? [] }

  mutating func choose(_ choice: ControlChoice) { strip.choice = choice }

  mutating func replay(_ log: String) {
    change { panel in
      if let events = RunLog.events(log) { panel.lab.replay(events) }
    }
  }

  mutating func advance() {
    change { panel in
      if panel.work == nil { panel.strip.advance(&panel.lab) }
    }
  }

  var work: LabWork? { LabWork.wanted(by: lab, strip) }

  mutating func take(_ work: LabWork) { change { $0.lab.take(work, &$0.strip) } }

  /// Does something and works the output out again where it follows from something else now.
  @discardableResult private mutating func change<Result>(
    _ body: (inout GridPanel) -> Result
  ) -> Result {
    let result = body(&self)
    if let state, state.declaration != whole.of { whole = (state.declaration, state.output) }
    return result
  }

  // MARK: Keys

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    change { panel in
      if panel.pressInEditor(key) { return true }
      guard !panel.strip.isTakingText, panel.editor == nil else {
        return panel.pressInStrip(key, isFocused: isFocused && panel.editor == nil)
      }
      guard key == .character("e"), let state = panel.state else {
        return panel.pressInStrip(key, isFocused: isFocused)
      }
      panel.edit(with: KernelEditor(state))
      return true
    }
  }

  private mutating func pressInStrip(_ key: Key, isFocused: Bool) -> Bool {
    if key == .character("N"), !strip.isTakingText, !lab.isLookingBack {
      strip.stop()
      finish()
      return true
    }
    let before = state
    guard strip.press(key, isFocused: isFocused, &lab) else { return false }
    if ![.character("r"), .character("R"), .character("s")].contains(key) { finish(like: before) }
    if let editor { strip.say(editor.said) }
    return true
  }

  /// Works out every cell that is left.
  private mutating func finish() {
    guard let state else { return }
    lab.advance(atMost: state.rows * state.columns - state.step)
  }

  /// Who had the whole output before another kernel or stride was set has it afterwards as well.
  private mutating func finish(like before: GridState?) {
    guard let before, let state, before.step == before.rows * before.columns, state.step == 0,
      before.declaration != state.declaration
    else { return }
    finish()
  }

  // MARK: Numbers by hand

  private mutating func edit(with next: KernelEditor?) {
    strip.stop()
    editor = next
    strip.say(next?.said ?? "Numbers of kernels and masks up to 7x7 can be changed by hand.")
  }

  private mutating func pressInEditor(_ key: Key) -> Bool {
    guard var next = editor, let state, let outcome = next.press(key, state) else { return false }
    do throws(ControlError) {
      if let name = outcome.name { try lab.set(name, to: outcome.value) }
    } catch {
      next.refuse(error.description)
    }
    editor = outcome.isLeft ? nil : next
    strip.say(outcome.isLeft ? "The kernel stays as it is now; R brings the lesson's." : next.said)
    return true
  }

  var ownRun: ExperimentRun? { run }
  var ownLab: LabRun? { lab }

  mutating func open(_ line: RunLine) { change { $0.lab.open(line, &$0.strip) } }

  mutating func paste(_ text: String) { strip.paste(text) }

  mutating func click(_ mouse: Mouse) -> Bool {
    change { panel in
      let before = panel.state
      if panel.strip.click(mouse, &panel.lab) {
        panel.editor = nil
        panel.finish(like: before)
        return true
      }
      return panel.clickOnCell(mouse)
    }
  }

  /// A click on a number of the kernel changes it; one on a cell of the output looks back at its step.
  private mutating func clickOnCell(_ mouse: Mouse) -> Bool {
    guard let state, mouse.action == .press, let zone = mouse.zone,
      let part = SlidingWindow.Part.allCases.first(where: { $0.zone == zone.name })
    else { return false }
    guard part == .output else {
      if part == .kernel { edit(with: KernelEditor(state, at: zone.index)) }
      return part == .kernel
    }
    strip.stop()
    if zone.index < lab.length { lab.look(at: zone.index + 1) }
    return true
  }

  func hints(isFocused: Bool) -> [KeyHint] {
    if editor != nil {
      return [
        KeyHint(.enter, "set"), KeyHint(.left, "move", keyName: "↑↓←→"),
        KeyHint(.character("+"), "add 1"), KeyHint(.escape, "end"),
      ]
    }
    let own = strip.hints(isFocused: isFocused)
    guard !isTakingText else { return own }
    guard state?.cellName(row: 0, column: 0) != nil else { return own }
    return Array(own.prefix(3)) + [KeyHint(.character("e"), "kernel")] + own.dropFirst(3)
  }

  var help: [KeyHint] {
    strip.help().filter { $0.key != .character("N") && $0.key != .character("s") } + [
      KeyHint(.character("N"), "here: all cells that are left"),
      KeyHint(.character("e"), "here: change the numbers of the kernel by hand"),
    ]
  }
}
