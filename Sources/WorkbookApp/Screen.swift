public import Cells
public import Labs
public import TerminalUI

/// A layer of the workbook: the home screen, a lesson, the help over either.
public protocol Screen: Sendable {
  /// Takes in what the terminal tells; what is to happen outside the screen is returned.
  mutating func update(_ event: Event, in context: Context) -> [Action]
  /// Draws the screen into an area; the footer below it is not its business.
  func view(on canvas: inout Canvas, in area: Rect, context: Context)
  /// The keys that matter now, most important first.
  func hints(in context: Context) -> [KeyHint]
  /// All keys of the screen, for the help.
  func help(in context: Context) -> [KeyHint]
  /// What the screen is called in its help.
  var name: String { get }
  /// Whether a field takes the printable keys.
  var isTakingText: Bool { get }
  /// How long until the screen wants a tick; nil when nothing moves.
  var tick: Duration? { get }
  /// What is to be worked out beside the screen now; nil when there is nothing.
  var work: LabWork? { get }
  /// Takes back what was worked out.
  mutating func take(_ work: LabWork)
  /// Makes what is shown of what was taken back.
  mutating func settle()
  /// Changes a number of its experiment by hand.
  mutating func edit(_ edit: RunEdit)
  /// The plots that it shows, to be saved.
  func pictures(in context: Context) -> [Picture]
  /// Takes over a file of the course that was saved while the workbook is open.
  mutating func courseChanged(file: String, in context: Context)
  /// What should be kept before the screen is left or the program ends.
  func closing(in context: Context) -> [Action]
}

extension Screen {
  /// Nothing takes text.
  public var isTakingText: Bool { false }
  /// Nothing moves.
  public var tick: Duration? { nil }
  /// Nothing to work out.
  public var work: LabWork? { nil }
  /// Nothing was given away.
  public mutating func take(_ work: LabWork) {}
  /// Nothing was taken back.
  public mutating func settle() {}
  /// It has no experiment.
  public mutating func edit(_ edit: RunEdit) {}
  /// Nothing to save.
  public func pictures(in context: Context) -> [Picture] { [] }
  /// Everything that is shown is read from the context.
  public mutating func courseChanged(file: String, in context: Context) {}
  /// Nothing is kept.
  public func closing(in context: Context) -> [Action] { [] }
}

/// What a screen wants to happen.
public enum Action: Sendable {
  case push(any Screen)
  /// Leaves this layer.
  case pop
  /// Leaves this layer and changes a number of the experiment in the one below.
  case popAndEdit(RunEdit)
  /// Leaves this layer and presses a key in the one below.
  case popAndPress(Key)
  case quit
  /// Keeps the answers that are begun in a lesson while the program runs.
  case keep(BegunAnswers, of: String)
  /// Changes how everything looks.
  case appear(Appearance)
  case perform(Effect)
}
