/// What a student said of a run and what the run gave, to be laid over each other in one picture.
public struct RunOverlay: Hashable, Sendable {
  /// One of the runs of the picture.
  public struct Run: Hashable, Sendable {
    public let name: String
    /// What the run gave at every step from 0 on; nil where it had no number.
    public let path: [Double?]
    /// Whether it is the one that the student chose.
    public let isChosen: Bool

    public init(_ name: String, path: [Double?], isChosen: Bool = false) {
      self.name = name
      self.path = path
      self.isChosen = isChosen
    }
  }

  /// A number at a step.
  public struct Mark: Hashable, Sendable {
    public let step: Int
    public let value: Double

    public init(step: Int, value: Double) {
      self.step = step
      self.value = value
    }
  }

  /// A line that is laid over the runs: what was predicted, or the bar that is to be reached.
  public struct Line: Hashable, Sendable {
    public let name: String
    /// Where it goes through, by rising steps.
    public let marks: [Mark]

    public init(_ name: String, _ marks: [Mark]) {
      self.name = name
      self.marks = marks
    }
  }

  /// What is shown, by its name in the records: `f`.
  public let quantity: String
  /// How many steps there are.
  public let steps: Int
  /// The runs; the first is the one that is asked about, where there is one.
  public let runs: [Run]
  /// What lies over them; nil where the student chose one of the runs.
  public let line: Line?
  /// Steps at which the line and the first run are compared in numbers; empty for none.
  public let compared: [Int]

  public init(
    quantity: String, steps: Int, runs: [Run], line: Line? = nil, compared: [Int] = []
  ) {
    self.quantity = quantity
    self.steps = steps
    self.runs = runs
    self.line = line
    self.compared = compared
  }

  /// What the first run gave at a step; nil where it had no number.
  public func actual(at step: Int) -> Double? {
    guard let path = runs.first?.path, path.indices.contains(step) else { return nil }
    return path[step]
  }
}

/// A variant whose answers can be shown over its run.
public protocol RunVariant: ExerciseVariant {
  /// The picture for an answer to its first question; nil while there is none that can be drawn.
  func overlay(of answer: String) -> RunOverlay?
}
