internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// Any experiment beside a page: one number over the steps as a curve, what the present step gave,
/// its arithmetic, and the controls. Kinds with a picture of their own have a panel of their own.
struct RecordPanel: LabPanel {
  static let controlZone = "control"
  static let pace = Duration.milliseconds(150)

  private(set) var run: ExperimentRun
  private(set) var isRunning = false
  /// The control that arrow keys change.
  private(set) var selected = 0
  /// The value being typed for the selected control.
  private(set) var field: TextField?
  /// What was wrong with the last value typed.
  private(set) var complaint: String?
  /// The number whose curve is shown, by its column.
  private(set) var shown: String?

  init?(_ experiment: any Experiment) {
    guard let run = try? ExperimentRun(experiment) else { return nil }
    self.run = run
    shown = Self.firstCurve(of: run)
  }

  /// What falls while a run learns, where there is such a number; else the last one.
  private static func firstCurve(of run: ExperimentRun) -> String? {
    let columns = run.record.columns
    return ["loss", "J", "cost", "f", "error"].first { columns.contains($0) } ?? columns.last
  }

  var title: String { run.state.headline }
  var tick: Duration? { isRunning ? Self.pace : nil }
  var isTakingText: Bool { field != nil }
  var log: String { RunLog.text(run.events) }
  var arithmetic: [String] { run.state.lines }
  var plots: [(name: String, plot: any Plot)] { curve.map { [("curve", $0)] } ?? [] }

  mutating func replay(_ log: String) {
    if let events = RunLog.events(log) { run.replay(events) }
  }

  mutating func advance() {
    guard isRunning else { return }
    run.advance()
    if run.status.endsRun { isRunning = false }
  }

  // MARK: Keys

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    if field != nil { return type(key) }
    complaint = nil
    switch key {
    case .character(" "): isRunning = !isRunning && run.status.canStep
    case .character("n"): stopped { $0.advance() }
    case .character("b"): stopped { $0.goBack() }
    case .character("r"): stopped { $0.reset() }
    case .character("R"): stopped { $0.resetToLesson() }
    case .character("+"): move(selected, up: true)
    case .character("-"): move(selected, up: false)
    case .character("c") where isFocused: showNextCurve()
    default: return isFocused && pressFocused(key)
    }
    return true
  }

  private mutating func stopped(_ change: (inout ExperimentRun) -> Void) {
    isRunning = false
    change(&run)
  }

  private mutating func showNextCurve() {
    let columns = run.record.columns
    guard let shown, let index = columns.firstIndex(of: shown) else { return }
    self.shown = columns[(index + 1) % columns.count]
  }

  private mutating func pressFocused(_ key: Key) -> Bool {
    let count = run.controls.count
    guard count > 0 else { return false }
    switch key {
    case .up, .character("k"): selected = (selected + count - 1) % count
    case .down, .character("j"): selected = (selected + 1) % count
    case .left, .character("h"): move(selected, up: false)
    case .right, .character("l"): move(selected, up: true)
    case .enter: field = TextField(run.controls[selected].written)
    default: return false
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .escape:
      field = nil
      complaint = nil
    case .enter, .tab, .up, .down: acceptField()
    default: return field?.take(key) ?? false
    }
    return true
  }

  private mutating func acceptField() {
    guard let text = field?.text, run.controls.indices.contains(selected) else { return }
    do throws(ControlError) {
      try run.set(run.controls[selected].name, reading: text)
      field = nil
      complaint = nil
    } catch {
      complaint = error.description
    }
  }

  mutating func paste(_ text: String) { field?.insert(text) }

  private mutating func move(_ index: Int, up: Bool) {
    guard run.controls.indices.contains(index) else { return }
    let control = run.controls[index]
    do throws(ControlError) {
      try run.set(control.name, to: control.neighbour(up: up))
    } catch {
      complaint = error.description
    }
  }

  mutating func click(_ mouse: Mouse) -> Bool {
    guard let zone = mouse.zone, zone.name == Self.controlZone,
      run.controls.indices.contains(zone.index)
    else { return false }
    switch mouse.action {
    case .press:
      if field != nil { acceptField() }
      guard field == nil else { return true }
      selected = zone.index
      field = TextField(run.controls[selected].written)
    case .wheelUp: move(zone.index, up: true)
    case .wheelDown: move(zone.index, up: false)
    default: return false
    }
    return true
  }

  func hints(isFocused: Bool) -> [KeyHint] {
    if field != nil { return [KeyHint(.enter, "set"), KeyHint(.escape, "leave it")] }
    let moving = [
      KeyHint(.character(" "), isRunning ? "pause" : "run"), KeyHint(.character("n"), "step"),
      KeyHint(.character("b"), "back"), KeyHint(.character("r"), "reset"),
    ]
    guard isFocused else { return moving }
    return moving + [
      KeyHint(.right, "change", keyName: "←→"), KeyHint(.down, "choose", keyName: "↑↓"),
      KeyHint(.enter, "type"), KeyHint(.character("c"), "curve"),
    ]
  }

  var help: [KeyHint] {
    [
      KeyHint(.character(" "), "run or pause the experiment"),
      KeyHint(.character("n"), "one step"), KeyHint(.character("b"), "back one step"),
      KeyHint(.character("r"), "reset to the start"),
      KeyHint(.character("R"), "reset everything to the lesson's values"),
      KeyHint(.character("="), "the arithmetic of the last step"),
    ]
  }
}
