public import Labs

/// Steps of an experiment that are taken beside the screen, so that it never waits for them: given away
/// as an effect, and given back as a message with the runs as far as they came.
public struct LabWork: Sendable {
  /// A run and how it goes on.
  public struct Part: Sendable {
    public var run: ExperimentRun
    /// What is done to it first.
    public var rest: [RunEvent]
    /// How many steps it takes then, at most.
    public var steps: Int

    public init(_ run: ExperimentRun, rest: [RunEvent] = [], steps: Int = 0) {
      self.run = run
      self.rest = rest
      self.steps = steps
    }

    var isDone: Bool { rest.isEmpty && (steps <= 0 || !run.status.canStep) }
  }

  /// The runs; several go on in step.
  public var parts: [Part]
  /// Whether it brings back a run that was left, instead of the present one.
  public var isOfEarlier = false
  /// Which work of the program it is.
  public var number = 0

  public init(_ parts: [Part]) { self.parts = parts }

  /// Goes on until all is done or it is no longer wanted.
  ///
  /// - Parameter isWanted: asked every fraction of a millisecond.
  public mutating func go(while isWanted: () -> Bool) {
    for index in parts.indices where !parts[index].rest.isEmpty {
      var rest = parts[index].rest
      parts[index].run.follow(&rest, while: isWanted)
      parts[index].rest = rest
    }
    guard parts.allSatisfy(\.rest.isEmpty) else { return }
    if parts.count == 1 {
      let taken = parts[0].run.advance(atMost: parts[0].steps, while: isWanted)
      parts[0].steps -= taken
      return
    }
    // None may get ahead of the others, so that they are asked between rounds only.
    let cost = parts.reduce(1) { $0 + RunCost.ofStep($1.run) }
    let round = max(1, Self.roundCost / cost)
    while isWanted(), parts.contains(where: { !$0.isDone }) {
      for index in parts.indices where !parts[index].isDone {
        let taken = parts[index].run.advance(atMost: min(round, parts[index].steps))
        parts[index].steps -= taken
      }
    }
  }

  private static let roundCost = 400_000
}

/// A work is known by its number: its runs are not compared.
extension LabWork: Hashable {
  public static func == (one: LabWork, other: LabWork) -> Bool { one.number == other.number }
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
