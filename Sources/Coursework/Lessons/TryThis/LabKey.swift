/// A key as lessons name it: `n`, `Space`, `→`.
public enum LabKey: Hashable, Sendable {
  case character(Character)
  case tab, escape, enter
  case up, down, left, right

  /// The names that are words or signs.
  private static let named: [String: LabKey] = [
    "Space": .character(" "), "Tab": .tab, "Esc": .escape, "Enter": .enter, "↑": .up, "↓": .down,
    "←": .left, "→": .right,
  ]

  /// What a page says in code; nil when that is no key: a name such as `far` is none.
  public init?(_ code: String) {
    if let key = Self.named[code] {
      self = key
    } else if code.count == 1, let character = code.first, character.isASCII, character != " " {
      self = .character(character)
    } else {
      return nil
    }
  }

  /// As lessons write it.
  public var name: String {
    if let name = Self.named.first(where: { $0.value == self })?.key { return name }
    guard case .character(let character) = self else { return "" }
    return String(character)
  }

  /// Whether it moves a control.
  public var isArrow: Bool { [.up, .down, .left, .right].contains(self) }
}
