internal import Coursework
internal import Formulas
internal import Labs
internal import TerminalUI

/// Does what a line of a lesson says, a key at a time: each is worked out from how the experiment stands
/// when it is due, so that “until” and “choose” end where they should.
struct TryThisPlayer: Sendable {
  /// What decides the next key.
  struct Stage {
    var panel: (any LabPanel)?
    var isLabFocused: Bool
    /// Whether something lies over the page that Esc closes.
    var isCovered = false
  }

  let line: TryThis
  private var rest: ArraySlice<TryThis.Move>
  /// How often the key of the present move was pressed.
  private var pressed = 0
  /// The value before the last press, of a key that is pressed until a value is reached.
  private var before: Double?
  /// Keys that follow whatever happens.
  private var queue: [Key] = []
  /// Why a move could not be made; nil while all is well.
  private(set) var problem: String?

  /// No key of a lesson needs more.
  static let mostPresses = 1000

  init(_ line: TryThis) {
    self.line = line
    rest = line.moves[...]
  }

  /// Whether all was done.
  var isDone: Bool { rest.isEmpty && queue.isEmpty }

  /// About how many keys are left, so that a long line is done faster.
  var keysLeft: Int {
    queue.count
      + rest.reduce(0) { sum, move in
        switch move {
        case .press(_, .times(let count)): sum + count
        case .press: sum + 20
        case .choose: sum + 2
        case .set: sum + 6
        }
      }
  }

  /// The next key; nil when nothing is left to do.
  mutating func next(on stage: Stage) -> Key? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      guard let move = rest.first else { return nil }
      if let key = key(for: move, stage) { return key }
    }
  }

  private mutating func finishMove(_ problem: String? = nil) {
    if self.problem == nil { self.problem = problem }
    rest = rest.dropFirst()
    (pressed, before) = (0, nil)
  }

  /// The key that a move needs now; nil when it is over.
  private mutating func key(for move: TryThis.Move, _ stage: Stage) -> Key? {
    switch move {
    case .press(.tab, _):
      finishMove()
      // Before and after Tab the reader is meant to be in the experiment, wherever they were.
      return stage.panel != nil && !stage.isLabFocused ? .tab : nil
    case .press(.escape, _):
      finishMove()
      return stage.isCovered ? .escape : nil
    case .press(let key, let amount): return press(key, amount, stage)
    case .choose(let name): return choose(name, stage) { $0.finishMove() }
    case .set(let name, let value):
      return choose(name, stage) { player in
        let digits = NumberText.written(value, digits: 12, notation: .ascii)
        player.queue = [.enter] + digits.map { .character($0) } + [.enter]
        player.finishMove()
      }
    }
  }

  // MARK: Presses

  private mutating func press(
    _ key: LabKey, _ amount: TryThis.Amount, _ stage: Stage
  ) -> Key? {
    if Self.needsFocus(key), !stage.isLabFocused {
      guard stage.panel != nil else {
        finishMove("There is no experiment for \(key.name).")
        return nil
      }
      return .tab
    }
    let isOver: Bool
    switch amount {
    case .times(let count): isOver = pressed >= min(count, Self.mostPresses)
    case .until(let name, let target):
      guard let control = control(name, of: key, stage.panel) else {
        finishMove("There is no control “\(name ?? key.name)”.")
        return nil
      }
      isOver = isReached(control, target)
    case .toTheEnd:
      guard let control = control(nil, of: key, stage.panel) else {
        finishMove("There is no control for \(key.name).")
        return nil
      }
      isOver = control.value == before || pressed >= Self.mostPresses
      before = control.value
    }
    if isOver {
      finishMove()
      return nil
    }
    pressed += 1
    return Key(key)
  }

  private mutating func isReached(_ control: Control, _ target: Double) -> Bool {
    if (control.value - target).magnitude <= 1e-9 * max(1, target.magnitude) { return true }
    if control.value == before || pressed >= Self.mostPresses {
      problem = "\(control.label) stops at \(control.written) and never is \(target)."
      return true
    }
    before = control.value
    return false
  }

  /// Keys that mean the experiment only while it has the focus.
  private static func needsFocus(_ key: LabKey) -> Bool {
    key.isArrow || key == .enter || key == .character("c")
  }

  // MARK: Controls

  /// The control of a name, or that which a key changes.
  private func control(_ name: String?, of key: LabKey, _ panel: (any LabPanel)?) -> Control? {
    guard let panel else { return nil }
    if let name { return Self.index(of: name, in: panel).map { panel.controls[$0] } }
    let isMain = key == .character("+") || key == .character("-")
    let main = panel.controls.first { $0.name == panel.strip.main }
    if isMain, let main { return main }
    let selected = panel.strip.selected
    return panel.controls.indices.contains(selected) ? panel.controls[selected] : nil
  }

  /// The control that a page calls so: by its name, its letter, or as a rate.
  static func index(of name: String, in panel: any LabPanel) -> Int? {
    let wanted = name.lowercased()
    let controls = panel.controls
    return controls.firstIndex { control in
      [control.name, control.label, control.symbol, VariableName.printed(control.name)]
        .contains { $0.lowercased() == wanted }
    } ?? (wanted == "rate" ? controls.firstIndex { $0.name == panel.strip.main } : nil)
  }

  private mutating func choose(
    _ name: String, _ stage: Stage, then finish: (inout TryThisPlayer) -> Void
  ) -> Key? {
    guard let panel = stage.panel, let index = Self.index(of: name, in: panel) else {
      finishMove("There is no control “\(name)”.")
      return nil
    }
    guard stage.isLabFocused else { return .tab }
    if panel.strip.selected == index || pressed > panel.controls.count {
      finish(&self)
      return nil
    }
    pressed += 1
    return index > panel.strip.selected ? .down : .up
  }
}

extension Key {
  /// The key that a lesson names.
  init(_ key: LabKey) {
    self =
      switch key {
      case .character(let character): .character(character)
      case .tab: .tab
      case .escape: .escape
      case .enter: .enter
      case .up: .up
      case .down: .down
      case .left: .left
      case .right: .right
      }
  }
}
