/// Which controls of a lab a lesson shows, in which order, and which of them it keeps as they are.
///
/// It is for who sits before the screen: runs side by side, sweeps and exercises set what they like.
public struct ControlChoice: Hashable, Sendable {
  /// What is shown, in this order; nil for what the kind of experiment shows.
  public var shown: [String]?
  /// What cannot be changed.
  public var locked: [String]

  public init(shown: [String]? = nil, locked: [String] = []) {
    self.shown = shown
    self.locked = locked
  }

  /// What is said where a locked control is moved.
  public static let refusal = "The lesson keeps this as it is."

  /// The controls that a screen shows.
  public func applied(to controls: [Control]) -> [Control] {
    guard let shown else { return controls.filter(\.isShown) }
    var seen: Set<String> = []
    return shown.flatMap { name in controls.filter { $0.isCalled(name) } }.filter {
      seen.insert($0.name).inserted
    }
  }

  /// Whether a control is kept as it is.
  public func locks(_ control: Control) -> Bool { locked.contains { control.isCalled($0) } }

  /// Refuses names that no control has.
  ///
  /// - Throws: a sentence at the key `controls` or `lock`.
  func check(_ controls: [Control]) throws(LabError) {
    for (key, names) in [("controls", shown ?? []), ("lock", locked)] {
      for name in names where !controls.contains(where: { $0.isCalled(name) }) {
        throw LabError(
          "In “\(key)”: "
            + ControlError.unknown(name: name, known: controls.map(\.name)).description, at: key)
      }
    }
  }
}

extension Control {
  /// Whether a lesson means it by a name: its own, that of its group, or all.
  fileprivate func isCalled(_ name: String) -> Bool {
    name == self.name || name == group || name == "all"
  }
}
