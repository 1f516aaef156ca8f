internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// Gradient descent beside a page: the map with the path, f over the steps, the arithmetic of the
/// last step, and the rate and the starting point to change.
struct DescendPanel: LabPanel {
  static let controlZone = "control"
  /// One step while it runs: slow enough to be followed.
  static let pace = Duration.milliseconds(150)

  private(set) var run: DescendRun
  private(set) var isRunning = false
  /// The control that arrow keys change.
  private(set) var selected = 0
  /// The value being typed for the selected control.
  private(set) var field: TextField?
  /// What was wrong with the last value typed.
  private(set) var complaint: String?

  init?(_ declaration: DescendDeclaration) {
    guard let run = try? DescendRun(declaration) else { return nil }
    self.run = run
  }

  var title: String { "Descent on f = \(run.declaration.function.printed())" }
  var tick: Duration? { isRunning ? Self.pace : nil }
  var isTakingText: Bool { field != nil }
  var log: String { RunLog.text(run.events) }
  var arithmetic: [String] { run.arithmetic().map(\.long) }

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
    case .character("n"):
      isRunning = false
      run.advance()
    case .character("b"):
      isRunning = false
      run.goBack()
    case .character("r"):
      isRunning = false
      run.reset()
    case .character("R"):
      isRunning = false
      run.resetToLesson()
    case .character("+"): move(0, up: true)
    case .character("-"): move(0, up: false)
    default: return isFocused && pressFocused(key)
    }
    return true
  }

  private mutating func pressFocused(_ key: Key) -> Bool {
    let count = run.controls.count
    switch key {
    case .up, .character("k"): selected = (selected + count - 1) % count
    case .down, .character("j"): selected = (selected + 1) % count
    case .left, .character("h"): move(selected, up: false)
    case .right, .character("l"): move(selected, up: true)
    case .enter: openField()
    default: return false
    }
    return true
  }

  private mutating func openField() {
    field = TextField(NumberText.written(run.controls[selected].value, notation: .ascii))
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
    guard let text = field?.text else { return }
    do throws(FormulaError) {
      let value = try NumberText.read(text).value
      do throws(ControlError) {
        try run.set(run.controls[selected].name, to: value)
        field = nil
        complaint = nil
      } catch {
        complaint = error.description
      }
    } catch {
      complaint = error.description
    }
  }

  mutating func paste(_ text: String) { field?.insert(text) }

  private mutating func move(_ index: Int, up: Bool) {
    let control = run.controls[index]
    // The neighbour lies within the control's own range, so it is never refused.
    try? run.set(control.name, to: control.neighbour(up: up))
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
      openField()
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
      KeyHint(.enter, "type"),
    ]
  }

  var help: [KeyHint] {
    [
      KeyHint(.character(" "), "run or pause the experiment"),
      KeyHint(.character("n"), "one step"), KeyHint(.character("b"), "back one step"),
      KeyHint(.character("r"), "reset to the start"),
      KeyHint(.character("R"), "reset everything to the lesson's values"),
      KeyHint(.character("+"), "a larger rate"), KeyHint(.character("-"), "a smaller rate"),
      KeyHint(.character("="), "the arithmetic of the last step"),
    ]
  }
}
