public import Cells
public import TerminalUI

/// What a user has chosen for the terminal; nil leaves it to what is found out.
public struct TerminalOptions: Hashable, Sendable {
  public var environment: [String: String]
  public var marks: MarkSet?
  public var theme: Theme?
  public var depth: ColorDepth?
  /// Whether frames are bracketed by DEC mode 2026.
  public var isSynchronized: Bool?
  /// The most bytes a second, on average.
  public var bytesPerSecond: Int?
  /// Whether the terminal may be asked what it can do.
  public var asksTerminal: Bool
  /// File descriptors any of which being readable wakes the program, which has to read it.
  public var wakes: [Int32]

  public init(
    environment: [String: String] = [:], marks: MarkSet? = nil, theme: Theme? = nil,
    depth: ColorDepth? = nil, isSynchronized: Bool? = nil, bytesPerSecond: Int? = nil,
    asksTerminal: Bool = true, wakes: [Int32] = []
  ) {
    self.environment = environment
    self.marks = marks
    self.theme = theme
    self.depth = depth
    self.isSynchronized = isSynchronized
    self.bytesPerSecond = bytesPerSecond
    self.asksTerminal = asksTerminal
    self.wakes = wakes
  }
}
