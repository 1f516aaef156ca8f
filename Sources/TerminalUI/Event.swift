public import Cells

/// What a terminal tells a program.
public enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text pasted in one piece.
  case paste(String)
  case resized(Size)
  /// The time that the program asked to be woken at has come.
  case tick
  /// Something outside that the program waits for has happened; what, it has to find out.
  case woken
  /// The process was asked to end by a signal of this number, or its terminal went away (SIGHUP).
  case terminated(signal: Int32)
  /// The terminal answered a question.
  case reply(TerminalReply)
}

/// Something done with the mouse, at a cell.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }

  public var action: Action
  public var column: Int
  public var row: Int
  /// The part of the last drawn frame under the pointer.
  public var zone: Zone?

  public init(_ action: Action, column: Int, row: Int, zone: Zone? = nil) {
    self.action = action
    self.column = column
    self.row = row
    self.zone = zone
  }
}
