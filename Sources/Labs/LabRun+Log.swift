/// A run with all that a student keeps of it as one line of text: what was done, the step that is looked
/// at, and what was done in the runs that were left: `rate=0.3 200|@50|120`.
extension LabRun {
  private static let separator: Character = "|"
  private static let lookMark: Character = "@"
  /// Logs of runs that were left are kept up to this many letters in all.
  private static let longestLeft = 20_000

  /// The line.
  public var text: String {
    var parts = [RunLog.text(log)]
    if let step = wantsLook ?? (isLookingBack ? wantedStep : nil) {
      parts.append("\(Self.lookMark)\(step)")
    }
    var room = Self.longestLeft
    for left in earlier.map(\.events) + returning.map(\.events) {
      let text = RunLog.text(left)
      room -= text.utf8.count
      guard room >= 0 else { break }
      parts.append(text)
    }
    return parts.joined(separator: String(Self.separator))
  }

  /// Brings back what a line says; false when it is none. What takes long is left to be caught up with.
  @discardableResult public mutating func restore(_ text: String) -> Bool {
    let parts = text.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard let first = parts.first, let events = RunLog.events(String(first)) else { return false }
    replay(events)
    forgetEarlier()
    for part in parts.dropFirst() {
      if part.first == Self.lookMark {
        wantsLook = Int(part.dropFirst())
      } else if let left = RunLog.events(String(part)), returning.count < EarlierRun.most {
        returning.append(Returning(left, from: run))
      }
    }
    lookIfWanted()
    while let next = returning.first, next.cost <= Self.atOnce {
      var (run, rest) = (next.run, next.rest)
      run.follow(&rest)
      takeReturning(run, rest: [])
    }
    return true
  }

  /// Looks at the step that was looked at, once the run is back.
  mutating func lookIfWanted() {
    guard let step = wantsLook, !isLookingBack, !isCatchingUp else { return }
    wantsLook = nil
    look(at: step)
  }

  /// Takes over a run that was left, as far as it is back.
  public mutating func takeReturning(_ run: ExperimentRun, rest: [RunEvent]) {
    guard !returning.isEmpty else { return }
    returning[0] = Returning(run: run, rest: rest)
    guard rest.isEmpty else { return }
    returning.removeFirst()
    keep(run)
  }

  /// A run that was left before the program was, on its way back.
  public struct Returning: Sendable {
    public var run: ExperimentRun
    /// What is still to be done in it.
    public var rest: [RunEvent]

    init(run: ExperimentRun, rest: [RunEvent]) { (self.run, self.rest) = (run, rest) }

    /// At the start of what a log says.
    init(_ log: [RunEvent], from other: ExperimentRun) {
      let leading = log.prefix { if case .steps = $0 { false } else { true } }
      run = other
      run.replay(Array(leading))
      rest = Array(log.dropFirst(leading.count))
    }

    var events: [RunEvent] { RunEvent.joined(run.events, rest) }

    /// What the way takes, in the units of `RunCost`.
    var cost: Int {
      let (cost, isHuge) = RunEvent.steps(in: rest).multipliedReportingOverflow(
        by: RunCost.ofStep(run))
      return isHuge ? .max : cost
    }
  }
}
