public import Cells

/// An interactive program in the Elm style: state changes only in `update`, `view` only reads, and
/// what is to be done in the world is a value that `update` returns.
public protocol Program {
  /// Work for the world outside: saving, reading files.
  associatedtype Effect: Sendable
  /// What came of it.
  associatedtype Message: Sendable

  /// Takes in what the terminal tells.
  mutating func update(_ event: Event) -> [Effect]
  /// Takes in the outcome of an effect.
  mutating func update(_ message: Message) -> [Effect]
  /// Draws the whole screen.
  func view(on canvas: inout Canvas)

  /// How long until the program wants a tick; nil when nothing moves.
  var tick: Duration? { get }
  /// How it wants to look; nil leaves that to the terminal.
  var appearance: Appearance? { get }
  /// Set when the program is over.
  var outcome: Outcome? { get }
}

extension Program {
  /// Left to the terminal.
  public var appearance: Appearance? { nil }
}

/// How a program ended.
public enum Outcome: Hashable, Sendable {
  case exit(code: Int32)
  /// Asked to end by a signal; the process passes it on as its own death.
  case signal(Int32)
}
