/// Where a presentation stands, as the instructor's second terminal is told: one of these a message.
public struct PresentState: Codable, Hashable, Sendable {
  public var lesson: String
  public var title: String
  public var minutes: Int
  /// The item in view, counted from 1, and how many there are.
  public var place: Int
  public var count: Int
  public var heading: String
  /// The item in view, and the next one; nil at the end.
  public var present: String
  public var next: String?
  /// The instructor's notes for the place, a paragraph each.
  public var notes: [String]
  /// The next line to be tried, and what its key will press.
  public var line: String?
  public var recipe: String?
  /// The experiment in view; nil in a lesson without one.
  public var lab: String?
  public var isFrozen = false
  public var isLabHidden = false
  public var isPageHidden = false
  /// Whether a line's keys are being pressed.
  public var isPlaying = false
  /// Whether the experiment runs.
  public var isRunning = false

  public init(
    lesson: String, title: String, minutes: Int, place: Int, count: Int, heading: String,
    present: String, notes: [String] = []
  ) {
    (self.lesson, self.title, self.minutes) = (lesson, title, minutes)
    (self.place, self.count, self.heading) = (place, count, heading)
    (self.present, self.notes) = (present, notes)
  }
}

/// What the second terminal knows of the presentation.
public enum PresentNews: Hashable, Sendable {
  /// Nobody presents, or not yet.
  case nobody
  /// It stands so, and has gone on for so many seconds.
  case told(PresentState, seconds: Int)
  /// It cannot be followed, and why.
  case refused(String)
}
