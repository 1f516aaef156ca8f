internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

extension ControlStrip {
  /// The columns of a value.
  private static let leastField = 5

  /// The parts of a pane: what is left for pictures and numbers, the words, the controls. A warning gets
  /// up to a third of the rows.
  func parts(
    of area: Rect, _ run: some PanelRun, warning: String? = nil
  ) -> (upper: Rect, status: Rect, controls: Rect) {
    let count = self.controls(of: run).count
    let isListed = Self.lists(count, in: area)
    let (above, controls) =
      isListed
      ? (area.splitLeft(Self.listColumns).rest, area.splitLeft(Self.listColumns - 1).left)
      : area.splitBottom(count == 0 ? 0 : 1)
    // Where nothing runs there is nothing to say but what went wrong.
    let isSilent = !run.hasSteps && complaint == nil && note == nil
    var rows = isSilent ? 0 : min(max(1, area.rows / 6), 1 + 110 / max(1, area.columns))
    if let warning, complaint == nil, note == nil {
      let lines = Self.lines(lead(run), warning, .warning, columns: area.columns, glyphs: .unicode)
      rows = max(rows, min(lines.count, area.rows / 3))
    }
    let (upper, status) = above.splitBottom(rows)
    return (upper, status, controls)
  }

  /// How the run is doing, in words; `warnings` is what is wrong with it, the longest text first.
  func viewStatus(
    _ run: some PanelRun, warnings: [String] = [], on canvas: inout Canvas, in area: Rect
  ) {
    let status = run.status
    let (text, role): (String, Role) =
      if let complaint {
        (complaint, .warning)
      } else if let note {
        (note, .text)
      } else if let shortest = warnings.last {
        (
          warnings.first {
            Self.lines(lead(run), $0, .warning, columns: area.columns, glyphs: canvas.glyphs).count
              <= area.rows
          } ?? shortest, run.status.canStep ? .warning : .wrong
        )
      } else {
        switch status.kind {
        case .diverging, .overflowed: (status.sentence, .wrong)
        case .oscillating, .finished: (status.sentence, .warning)
        case .converged: (status.sentence, .correct)
        case .ready, .running: (status.sentence, .faint)
        }
      }
    let lines = Self.lines(lead(run), text, role, columns: area.columns, glyphs: canvas.glyphs)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + row, columns: area.columns)
    }
  }

  private func lead(_ run: some PanelRun) -> String {
    let state = run.isLookingBack ? " of \(run.length)" : isRunning ? " (running)" : ""
    return run.hasSteps ? "step \(run.step)\(state): " : ""
  }

  private static func lines(
    _ lead: String, _ text: String, _ role: Role, columns: Int, glyphs: Glyphs
  ) -> [TextLine] {
    TextFlow.lines(
      [Span(lead, Style(.heading, .bold)), Span(text, Style(role))], columns: columns,
      glyphs: glyphs)
  }

  /// The controls in a row, with their words where all have room, else with their letters.
  func viewControls(
    _ run: some PanelRun, on canvas: inout Canvas, in area: Rect, isFocused: Bool
  ) {
    guard area.rows > 0 else { return }
    guard area.rows == 1 else { return viewList(run, on: &canvas, in: area, isFocused: isFocused) }
    let controls = self.controls(of: run)
    let isWide = width(of: controls, \.label, canvas.glyphs) <= area.columns
    let name: KeyPath<Control, String> = isWide ? \.label : \.symbol
    var column = area.column
    for index in first(controls, name, area.columns, canvas.glyphs)..<controls.count {
      let control = controls[index]
      let isSelected = isFocused && index == selected
      let label = (isSelected ? "▸" : " ") + control[keyPath: name] + " "
      let start = column
      column += canvas.write(
        label, column: column, row: area.row, columns: max(0, area.endColumn - column),
        style: isSelected ? Style(.focus, .bold) : Style(.keyLabel))
      let text = Self.written(control)
      // While it is typed, the whole text is seen with the cursor behind it.
      let typed = isSelected ? field.map { TextWidth.columns(of: $0.text) + 1 } ?? 0 : 0
      let room = min(max(Self.fieldColumns(control), typed), max(0, area.endColumn - column))
      let place = Rect(column: column, row: area.row, columns: room, rows: 1)
      if isSelected, let field {
        field.draw(on: &canvas, in: place, isFocused: true)
      } else {
        canvas.fill(place, with: Cell(" ", Style(.text, .underline)))
        canvas.write(
          text, column: place.column, row: place.row, columns: place.columns,
          style: Style(.text, .underline))
      }
      column += room
      canvas.addZone(
        Self.zone, index: index,
        area: Rect(column: start, row: area.row, columns: column - start, rows: 1))
    }
  }

  static func written(_ control: Control) -> String {
    control.choices.isEmpty ? NumberText.written(control.value, digits: 4) : control.written
  }

  private static func fieldColumns(_ control: Control) -> Int {
    max(leastField, TextWidth.columns(of: written(control)))
  }

  private func width(
    of controls: some Collection<Control>, _ name: KeyPath<Control, String>, _ glyphs: Glyphs
  ) -> Int {
    controls.reduce(0) { sum, control in
      sum + TextWidth.columns(of: glyphs.spelled(control[keyPath: name])) + 2
        + Self.fieldColumns(control)
    }
  }

  /// The first control that is drawn: the chosen one is always in view as a whole.
  private func first(
    _ controls: [Control], _ name: KeyPath<Control, String>, _ columns: Int, _ glyphs: Glyphs
  ) -> Int {
    let last = min(selected, controls.count - 1)
    var first = 0
    while first < last, width(of: controls[first...last], name, glyphs) > columns { first += 1 }
    return first
  }
}

// MARK: - Words for keys

extension ControlStrip {
  /// The keys that mean something now. `canRun` is whether there are steps at all.
  func hints(isFocused: Bool, canRun: Bool = true) -> [KeyHint] {
    if field != nil { return [KeyHint(.enter, "set"), KeyHint(.escape, "leave it")] }
    let moving =
      canRun
      ? [
        KeyHint(.character(" "), isRunning ? "pause" : "run"), KeyHint(.character("n"), "step"),
        KeyHint(.character("b"), "back"), KeyHint(.character("r"), "reset"),
      ] : [KeyHint(.character("R"), "reset")]
    guard isFocused else { return moving }
    return moving + [
      KeyHint(.right, "change", keyName: "←→"), KeyHint(.down, "choose", keyName: "↑↓"),
      KeyHint(.enter, "type"),
    ]
  }

  /// The keys of every experiment, for the help; the arithmetic is the last.
  func help(plus: String = "a larger value", minus: String = "a smaller value") -> [KeyHint] {
    [
      KeyHint(.character(" "), "run or pause the experiment"),
      KeyHint(.character("n"), "one step"), KeyHint(.character("N"), "one epoch"),
      KeyHint(.character("b"), "back one step"),
      KeyHint(.character("["), "look further back in the run"),
      KeyHint(.character("]"), "look further on, up to the present"),
      KeyHint(.character("r"), "reset to the start"),
      KeyHint(.character("s"), "reset to a new start, from other random numbers"),
      KeyHint(.character("R"), "reset everything to the lesson's values"),
      KeyHint(.character("+"), plus), KeyHint(.character("-"), minus),
      KeyHint(.character(">"), "run faster"), KeyHint(.character("<"), "run slower"),
      KeyHint(.character("="), "the arithmetic of the last step"),
    ]
  }
}
