/// One line of the log of what a student did. The log only grows; everything shown is computed from it.
public struct ProgressEvent: Codable, Hashable, Sendable {
  /// What happened. A word rather than a closed list, so that a log written by a later version still reads.
  public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An answer was given to one step of an exercise.
    public static let answered = Kind(rawValue: "answered")
    /// The student stood at a place of a lesson.
    public static let visited = Kind(rawValue: "visited")
    /// A hint was opened, or the solution.
    public static let helped = Kind(rawValue: "helped")
    /// The student started over, in one lesson or in all.
    public static let startedOver = Kind(rawValue: "started-over")
  }

  public var kind: Kind
  /// The lesson's id (`lin-04`); nil where the event is about the whole course.
  public var lesson: String?
  /// The exercise's id within the lesson.
  public var exercise: String?
  /// The name of the step that was answered.
  public var step: String?
  /// The seed of the variant that was asked.
  public var seed: UInt64?
  /// The answer as it was typed.
  public var answer: String?
  /// `right`, `wrong`, `more-digits` or `unreadable`.
  public var verdict: String?
  /// The name of the mistake that reproduces the answer, where one was found.
  public var mistake: String?
  /// The hints opened before the answer.
  public var hints: Int?
  /// Where in the lesson the student stood: the item's position in the page.
  public var place: Int?
  /// The lesson's experiment as its own log of events, so that it reopens as it was left.
  public var run: String?
  /// How long the student took since the question was shown, in seconds.
  public var seconds: Int?
  /// How sure the student was of a prediction, from 0 to 1.
  public var confidence: Double?
  /// What the student predicted before seeing the outcome, as it was typed.
  public var predicted: String?

  public init(
    kind: Kind, lesson: String? = nil, exercise: String? = nil, step: String? = nil,
    seed: UInt64? = nil, answer: String? = nil, verdict: String? = nil, mistake: String? = nil,
    hints: Int? = nil, place: Int? = nil, run: String? = nil, seconds: Int? = nil,
    confidence: Double? = nil, predicted: String? = nil
  ) {
    self.kind = kind
    self.lesson = lesson
    self.exercise = exercise
    self.step = step
    self.seed = seed
    self.answer = answer
    self.verdict = verdict
    self.mistake = mistake
    self.hints = hints
    self.place = place
    self.run = run
    self.seconds = seconds
    // What is no number has no form in the log.
    self.confidence = confidence.flatMap { $0.isFinite ? min(max(0, $0), 1) : nil }
    self.predicted = predicted
  }
}
