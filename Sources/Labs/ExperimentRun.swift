/// A run of an experiment: where it stands, what was done to get there, and what every step gave.
///
/// The declaration and the events are the run: replayed, they give it back bit for bit.
public struct ExperimentRun: Sendable {
  /// A run is over after so many steps, unless its kind says otherwise.
  public static let mostSteps = 20_000

  public let experiment: any Experiment
  /// Where it stands.
  public internal(set) var state: any ExperimentState
  /// What was done: the controls that were set, and steps.
  public internal(set) var events: [RunEvent] = []
  /// What its steps gave, thinned where they are many.
  public internal(set) var history: RunHistory

  private let fresh: any ExperimentState
  var checkpoints: Checkpoints
  /// How many steps were asked for, one that was refused included.
  var taken = 0

  /// A run at its start, the controls as the lesson has them.
  ///
  /// - Parameter data: the tables that the program has.
  /// - Throws: what keeps the experiment from being run, with the key it belongs to.
  public init(_ experiment: any Experiment, data: DataCatalog = .empty) throws(LabError) {
    self.experiment = experiment
    fresh = try experiment.makeState(data: data)
    state = fresh
    history = RunHistory(fresh.record, epoch: fresh.measuredEpoch)
    checkpoints = Checkpoints(fresh, at: 0)
  }

  public var step: Int { state.step }
  public var controls: [Control] { state.controls }
  /// What the present step gave.
  public var record: StepRecord { state.record }
  /// What the steps gave, from step 0 to the present one; of a long run, some of them.
  public var records: [StepRecord] { records(after: -1) }

  /// The same of the steps after one.
  public func records(after seen: Int) -> [StepRecord] {
    let kept = history.table.suffix { $0 > seen }
    return history.table.lastStep == step || step <= seen ? kept : kept + [record]
  }

  /// The numbers in a column of the records that are finite, in the order of their steps.
  public func numbers(in column: String) -> [RecordedNumber] {
    let kept = history.table.numbers(in: column)
    guard history.table.lastStep != step, let now = record[column] else { return kept }
    return kept + [RecordedNumber(step: step, value: now)]
  }

  /// The record of the last step that gave a number in a column; nil where none did.
  public func lastRecord(with column: String) -> StepRecord? {
    guard let step = numbers(in: column).last?.step else { return nil }
    return records(after: step - 1).first
  }

  /// How it is doing, and why.
  public var status: RunStatus {
    let status = state.status
    guard status.canStep, step >= state.mostSteps else { return status }
    return RunStatus(.finished, "Stopped after \(state.mostSteps) steps. Reset to start anew.")
  }

  private var canStep: Bool { step < state.mostSteps && state.canStep }

  /// Takes one step; false when there is none to take.
  @discardableResult public mutating func advance() -> Bool { advance(atMost: 1) == 1 }

  /// Takes steps until they are so many, there are none to take, or they are no longer wanted.
  ///
  /// - Parameter isWanted: asked every fraction of a millisecond.
  /// - Returns: how many were taken.
  @discardableResult public mutating func advance(
    atMost count: Int, while isWanted: () -> Bool = { true }
  ) -> Int {
    let slice = count == 1 ? 1 : max(1, Self.sliceCost / max(1, RunCost.ofStep(self)))
    let start = step
    while step - start < count, canStep, isWanted() {
      let before = step
      let stop = min(
        history.next(after: before), before + checkpoints.next - taken, state.mostSteps)
      let asked = state.advance(max(1, min(count - (before - start), slice, stop - before)))
      take(asked)
      guard step > before else { break }
      if history.keeps(step) { state.measure() }
      history.note(state.record, at: step)
      if case .steps(let steps)? = events.last, taken >= checkpoints.next {
        checkpoints.note(state, taken: taken, eventCount: events.count, stepsOfLast: steps)
      }
    }
    state.measure()
    return step - start
  }

  /// How long a run goes on before it asks whether it should, in the units of `RunCost`.
  private static let sliceCost = 500_000

  /// Writes steps into the log.
  private mutating func take(_ asked: Int) {
    if case .steps(let count)? = events.last {
      events[events.count - 1] = .steps(count + asked)
    } else {
      events.append(.steps(asked))
    }
    taken += asked
  }

  // MARK: The way back

  /// The same, light: it can be looked at, and goes back only from its start.
  var withoutCheckpoints: ExperimentRun {
    var copy = self
    copy.checkpoints = checkpoints.before(1)
    return copy
  }

  /// Goes back one step; the controls stay as they are.
  public mutating func goBack() {
    guard taken > 0 else { return }
    let (wanted, done) = (controls, events)
    self = cut(to: taken - 1)
    // Points stay as they are, like controls; first, as a batch may be all of them.
    for edit in RunEvent.edits(in: done).dropFirst(RunEvent.edits(in: events).count)
    where edit.isOfPoint { try? self.edit(edit) }
    for (now, before) in zip(controls, wanted)
    where now.value.bitPattern != before.value.bitPattern {
      try? set(now.name, to: before.value)
    }
  }

  /// The run as it was after some steps, its controls as they were then.
  public func cut(to steps: Int) -> ExperimentRun {
    guard steps < taken else { return self }
    var (run, rest) = nearest(to: steps)
    run.follow(&rest)
    return run
  }

  /// The run where its last checkpoint before a step left it, and what was done from there to the step.
  public func nearest(to steps: Int) -> (run: ExperimentRun, rest: [RunEvent]) {
    let checkpoint = checkpoints.latest(before: steps)
    let wanted = RunEvent.prefix(of: events, steps: min(max(0, steps), taken))
    let rest = RunEvent.suffix(of: wanted, from: checkpoint)
    var run = self
    run.state = checkpoint.state
    run.taken = checkpoint.taken
    run.events = Array(events.prefix(checkpoint.eventCount))
    if checkpoint.stepsOfLast > 0 {
      run.events[checkpoint.eventCount - 1] = .steps(checkpoint.stepsOfLast)
    }
    run.checkpoints = checkpoints.before(checkpoint.taken + 1)
    run.history.cut(after: run.step)
    return (run, rest)
  }

  /// Does again what was done, as long as it is wanted; what is left stays in the list.
  public mutating func follow(_ rest: inout [RunEvent], while isWanted: () -> Bool = { true }) {
    while let event = rest.first {
      guard case .steps(let count) = event else {
        rest.removeFirst()
        apply(event)
        continue
      }
      let before = taken
      advance(atMost: count, while: isWanted)
      let left = count - (taken - before)
      if left > 0, canStep {
        rest[0] = .steps(left)
        return
      }
      rest.removeFirst()
    }
  }

  /// Goes back to the start; the controls and the points stay as they are.
  public mutating func reset() {
    var next = fresh
    let sets = settings
    // Each was taken before, in some order, so that nothing is refused.
    _ = Self.apply(sets, to: &next)
    stand(at: next, sets, RunEvent.lastingEdits(in: events))
  }

  /// Goes back to the start, the controls as the lesson has them.
  public mutating func resetToLesson() {
    stand(at: fresh, [])
  }

  /// Sets a control. One that restarts begins the run anew; another counts from the next step on.
  ///
  /// - Throws: when there is no such control, or it cannot have this value.
  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    let controls = controls
    guard let control = controls.first(where: { $0.name == name }) else {
      throw .unknown(name: name, known: controls.map(\.name))
    }
    try control.check(value)
    let event = RunEvent.set(name: name, value: value)
    guard control.restarts || taken == 0 else {
      try state.set(name, to: value)
      if case .set(name, _)? = events.last { events.removeLast() }
      events.append(event)
      return
    }
    var next = fresh
    let sets = RunEvent.compacted(settings + [event])
    let refused = Self.apply(sets, to: &next)
    // What was set before may mean nothing any more: the units of a layer that is gone.
    if let error = refused.first(where: { $0.event == event || !$0.error.isOutdated }) {
      throw error.error
    }
    let left = sets.filter { set in !refused.contains { $0.event == set } }
    let edits = RunEvent.lastingEdits(in: events).filter { $0.isOfPoint || !control.restarts }
    stand(at: next, left, control.renewsData ? [] : edits)
  }

  /// Sets a control to what a text says: `--set rate=0.3`, `--set optimizer=adam`.
  ///
  /// - Throws: as `set(_:to:)`, or when the text is no value of it.
  public mutating func set(_ name: String, reading text: String) throws(ControlError) {
    let controls = controls
    guard let control = controls.first(where: { $0.name == name }) else {
      throw .unknown(name: name, known: controls.map(\.name))
    }
    try set(name, to: try control.value(reading: text))
  }

  /// Does again what a log says, from the lesson's start. What does not fit this experiment (a log
  /// of an older lesson file) is left out.
  public mutating func replay(_ log: [RunEvent]) {
    resetToLesson()
    let leading = log.prefix { if case .set = $0 { true } else { false } }
    var next = fresh
    let known = leading.filter { event in
      guard case .set(let name, let value) = event,
        let control = controls.first(where: { $0.name == name })
      else { return false }
      return (try? control.check(value)) != nil
    }
    let sets = RunEvent.compacted(Array(known))
    let refused = Self.apply(sets, to: &next)
    let done = sets.filter { set in !refused.contains { $0.event == set } }
    stand(at: next, done)
    for event in log.dropFirst(leading.count) {
      switch event {
      case .steps(let count):
        advance(atMost: count)
      case .set(let name, let value): try? set(name, to: value)
      case .edit(let edit): try? self.edit(edit)
      case .reset: reset()
      }
    }
  }

  // MARK: Inside

  /// The controls that were set, the last value of each.
  private var settings: [RunEvent] {
    RunEvent.compacted(events.filter { if case .set = $0 { true } else { false } })
  }

  private mutating func stand(
    at start: any ExperimentState, _ sets: [RunEvent], _ edits: [RunEdit] = []
  ) {
    var next = start
    var done: [RunEdit] = []
    for edit in edits where (try? next.edit(edit)) != nil {
      if let last = done.last, edit.replaces(last) { done.removeLast() }
      done.append(edit)
    }
    (state, taken) = (next, 0)
    events = sets + done.map { .edit($0) }
    history = RunHistory(next.record, epoch: next.measuredEpoch)
    checkpoints = Checkpoints(next, at: events.count)
  }

  private mutating func apply(_ event: RunEvent) {
    switch event {
    case .steps(let count): advance(atMost: count)
    case .set(let name, let value): try? set(name, to: value)
    case .edit(let edit): try? self.edit(edit)
    case .reset: break
    }
  }

  /// Sets controls at the start, whatever the order in which they become possible. Returns those that
  /// could not be set, and why.
  private static func apply(
    _ sets: [RunEvent], to state: inout any ExperimentState
  ) -> [(event: RunEvent, error: ControlError)] {
    var waiting = sets
    while !waiting.isEmpty {
      var refused: [(event: RunEvent, error: ControlError)] = []
      for event in waiting {
        guard case .set(let name, let value) = event else { continue }
        do throws(ControlError) {
          try state.set(name, to: value)
        } catch {
          refused.append((event, error))
        }
      }
      if refused.count == waiting.count { return refused }
      waiting = refused.map(\.event)
    }
    return []
  }
}
