public import Cells

/// What shows frames and yields events: ncurses, or a script in tests.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  var glyphs: Glyphs { get }
  /// How the program looks on it.
  var appearance: Appearance { get }
  /// Changes how the program looks, as far as the terminal can; the next frame is sent whole.
  mutating func appear(_ appearance: Appearance)
  /// Puts a frame on the screen; only what changed is sent.
  mutating func present(_ frame: Canvas)
  /// Waits until something happens, at most until `timeout`; a timeout yields no events.
  mutating func wait(timeout: Duration?) -> [Event]
  /// Gives the terminal back to the shell and stops; returns when continued.
  mutating func suspend()
  /// Forgets what is on the screen, so that the next frame is sent whole.
  mutating func repaint()
}
