public import Cells
import Foundation
public import TerminalUI

/// A terminal that plays a script instead of a person, and keeps all that a program shows on it.
public struct ScriptedTerminal: Terminal {
  /// What one call of `wait` yields.
  public enum Step: Hashable, Sendable {
    /// These events, all at once. A resize among them changes the terminal's size.
    case events([Event])
    /// Nothing: the wait lasts as long as the program allows, but no longer than 20 ms.
    case quiet
  }

  /// What a program did with the terminal, in order.
  public enum Call: Hashable, Sendable {
    case present, wait, suspend, repaint
  }

  public private(set) var size: Size
  public private(set) var glyphs: Glyphs
  public private(set) var appearance: Appearance
  /// Every frame that was presented.
  public private(set) var frames: [Canvas] = []
  /// How many of the frames differ from the one before them; the first counts.
  public private(set) var differentFrames = 0
  public private(set) var calls: [Call] = []
  /// The timeout of each `wait`.
  public private(set) var timeouts: [Duration?] = []

  private var script: [Step]
  private var position = 0

  public init(
    _ size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode, script: [Step] = []
  ) {
    self.size = size
    self.glyphs = glyphs
    appearance = Appearance(marks: glyphs.marks)
    self.script = script
  }

  /// A terminal on which these events come one at a time, each drawn before the next.
  public init(
    _ size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode, events: [Event]
  ) {
    self.init(size, glyphs: glyphs, script: events.map { .events([$0]) })
  }

  /// How often the program gave the terminal back.
  public var suspensions: Int { calls.count { $0 == .suspend } }
  /// How often all was to be drawn anew.
  public var repaints: Int { calls.count { $0 == .repaint } }

  public mutating func appear(_ wanted: Appearance) {
    appearance = wanted
    glyphs = Glyphs(wanted.marks, levels: glyphs.levels)
    calls.append(.repaint)
  }

  public mutating func present(_ frame: Canvas) {
    calls.append(.present)
    if frame != frames.last { differentFrames += 1 }
    frames.append(frame)
  }

  /// After the script's end the terminal is gone, which is SIGHUP (1) for the program.
  public mutating func wait(timeout: Duration?) -> [Event] {
    calls.append(.wait)
    timeouts.append(timeout)
    guard position < script.count else {
      position += 1
      precondition(position < script.count + 100, "the program does not end with its terminal")
      return [.terminated(signal: 1)]
    }
    defer { position += 1 }
    switch script[position] {
    case .events(let events):
      for case .resized(let size) in events { self.size = size }
      return events
    case .quiet:
      if let timeout {
        Thread.sleep(forTimeInterval: min(timeout, .milliseconds(20)) / .seconds(1))
      }
      return []
    }
  }

  public mutating func suspend() { calls.append(.suspend) }

  public mutating func repaint() { calls.append(.repaint) }
}
