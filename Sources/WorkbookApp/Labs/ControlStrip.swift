internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

/// The keys that move a run and set its controls, the same for every experiment: a line that says
/// how the run is doing, and a row of controls with a field.
struct ControlStrip: Sendable {
  static let zone = "control"

  private(set) var isRunning = false
  /// The control that arrow keys change.
  private(set) var selected = 0
  /// The value being typed for the selected control.
  private(set) var field: TextField?
  /// Whether the field still holds the value as it was: the first letter replaces it.
  private var isUntouched = false
  /// What was wrong with the last value.
  private(set) var complaint: String?
  /// The control that + and − change, by its name; the chosen one where there is none of this name.
  let main: String
  private(set) var pace: Pace
  /// Which controls the lesson shows, and which it keeps as they are.
  var choice = ControlChoice()
  /// Something to be read until the next key.
  private(set) var note: String?

  init(main: String = "rate", pace: Pace = Pace(perSecond: 7)) {
    self.main = main
    self.pace = pace
  }

  /// How long until the next steps while it runs.
  var tick: Duration? { isRunning ? pace.tick : nil }

  var isTakingText: Bool { field != nil }

  /// Takes the steps of a frame when it runs.
  mutating func advance(_ run: inout some PanelRun) {
    guard isRunning else { return }
    var left = pace.steps(ofCost: run.stepCost)
    while left > 0, isRunning {
      run.takeStep()
      left -= 1
      if run.status.endsRun { isRunning = false }
    }
  }

  /// The controls that are shown.
  func controls(of run: some PanelRun) -> [Control] { choice.applied(to: run.controls) }

  // MARK: Keys

  /// Takes a key; false when it means nothing here. Some keys count only while the pane is focused.
  mutating func press(_ key: Key, isFocused: Bool, _ run: inout some PanelRun) -> Bool {
    if field != nil { return type(key, &run) }
    (complaint, note) = (nil, nil)
    switch key {
    case .character("<"), .character(">"):
      pace.change(faster: key == .character(">"))
      note = "Runs at \(pace.words)."
    case .character(" "):
      if run.isLookingBack {
        run.branch()
        isRunning = false
        guard !run.isLookingBack else {
          note = "Step \(run.wantedStep) is still being worked out. Press Space when it is there."
          return true
        }
        note = "Goes on from step \(run.step); the run that went on from here is kept."
      }
      isRunning = !isRunning && run.status.canStep
    case .character("n"):
      isRunning = false
      run.takeStep()
    case .character("b"):
      isRunning = false
      run.goBack()
    case .character("N"):
      isRunning = false
      run.takeEpoch()
    case .character("r"):
      isRunning = false
      run.reset()
    case .character("s"):
      isRunning = false
      note =
        run.resetElsewhere()
        ? "Begins anew from other random numbers." : "Nothing here is random: r begins anew."
    case .character("["), .character("]"): look(back: key == .character("["), &run)
    case .character("R"):
      isRunning = false
      run.resetToLesson()
    case .character("+"): moveMain(up: true, &run)
    case .character("-"): moveMain(up: false, &run)
    default: return isFocused && pressFocused(key, &run)
    }
    return true
  }

  /// Looks a stride back or forth; the strides end at both ends.
  private mutating func look(back: Bool, _ run: inout some PanelRun) {
    isRunning = false
    let stride = run.stride
    let step = run.wantedStep
    let next = back ? (step - 1) / stride * stride : (step / stride + 1) * stride
    run.look(at: min(max(0, next), run.length))
    guard run.isLookingBack else { return }
    note =
      "Step \(run.wantedStep) of \(run.length). ] goes forth, Space goes on from here and keeps the rest."
  }

  /// Says something until the next key.
  mutating func say(_ sentence: String) { note = sentence }

  /// Says why something cannot be, until the next key.
  mutating func refuse(_ sentence: String) { complaint = sentence }

  /// Ends a run that goes by itself where there is nothing more to do.
  mutating func stop() { isRunning = false }

  private mutating func pressFocused(_ key: Key, _ run: inout some PanelRun) -> Bool {
    let count = controls(of: run).count
    guard count > 0 else { return false }
    switch key {
    case .up, .character("k"): selected = (selected + count - 1) % count
    case .down, .character("j"): selected = (selected + 1) % count
    case .left, .character("h"): move(selected, up: false, &run)
    case .right, .character("l"): move(selected, up: true, &run)
    case .enter: openField(run)
    default: return false
    }
    return true
  }

  private mutating func openField(_ run: some PanelRun) {
    guard controls(of: run).indices.contains(selected) else { return }
    let control = controls(of: run)[selected]
    guard !choice.locks(control) else {
      complaint = ControlChoice.refusal
      return
    }
    isUntouched = true
    field = TextField(
      control.choices.isEmpty
        ? NumberText.written(control.value, notation: .ascii) : control.written)
  }

  private mutating func type(_ key: Key, _ run: inout some PanelRun) -> Bool {
    switch key {
    case .escape:
      field = nil
      complaint = nil
    case .enter, .tab, .up, .down: acceptField(&run)
    default:
      if isUntouched, case .character = key { field = TextField() }
      isUntouched = false
      return field?.take(key) ?? false
    }
    return true
  }

  private mutating func acceptField(_ run: inout some PanelRun) {
    guard let text = field?.text, controls(of: run).indices.contains(selected) else { return }
    let control = controls(of: run)[selected]
    do throws(ControlError) {
      try run.set(control.name, to: try control.value(reading: text))
      field = nil
      complaint = nil
    } catch {
      complaint = error.description
    }
  }

  mutating func paste(_ text: String) {
    guard field != nil else { return }
    if isUntouched { field = TextField() }
    isUntouched = false
    field?.insert(text)
  }

  private mutating func moveMain(up: Bool, _ run: inout some PanelRun) {
    let shown = controls(of: run)
    move(shown.firstIndex { $0.name == main } ?? selected, up: up, &run)
  }

  private mutating func move(_ index: Int, up: Bool, _ run: inout some PanelRun) {
    guard controls(of: run).indices.contains(index) else { return }
    let control = controls(of: run)[index]
    guard !choice.locks(control) else {
      complaint = ControlChoice.refusal
      return
    }
    do throws(ControlError) {
      try run.set(control.name, to: control.neighbour(up: up))
    } catch {
      complaint = error.description
    }
  }

  // MARK: Mouse

  /// Takes a click or the wheel on a control.
  mutating func click(_ mouse: Mouse, _ run: inout some PanelRun) -> Bool {
    guard let zone = mouse.zone, zone.name == Self.zone,
      controls(of: run).indices.contains(zone.index)
    else { return false }
    switch mouse.action {
    case .press:
      if field != nil { acceptField(&run) }
      guard field == nil else { return true }
      selected = zone.index
      openField(run)
    case .wheelUp: move(zone.index, up: true, &run)
    case .wheelDown: move(zone.index, up: false, &run)
    default: return false
    }
    return true
  }
}
