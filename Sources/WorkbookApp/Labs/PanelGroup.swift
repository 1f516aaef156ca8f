internal import Labs

/// Runs side by side as the controls beside a page see them: one run that goes on in all of them.
struct PanelGroup: Sendable {
  private var group: RunGroup
  /// What was done to all of them.
  private(set) var events: [RunEvent] = []

  init(_ group: RunGroup) { self.group = group }

  var all: [(name: String, run: ExperimentRun)] { group.runs }

  /// What is still to be done again in each run; empty while nothing is.
  private(set) var rests: [[RunEvent]] = []

  /// Whether steps are being taken again to bring the runs back.
  var isCatchingUp: Bool { rests.contains { !$0.isEmpty } }

  mutating func take(_ parts: [LabWork.Part]) {
    let before = step
    group.take(parts.map(\.run))
    // Steps that are taken again are in the log already.
    if isCatchingUp { rests = parts.map(\.rest) } else { note(step - before) }
  }

  /// Steps that cost less are taken again at once.
  private static let atOnce = 20_000_000

  mutating func replay(_ log: [RunEvent]) {
    let leading = log.prefix { if case .steps = $0 { false } else { true } }
    for case .set(let name, let value) in leading { try? set(name, to: value) }
    let way = log.dropFirst(leading.count).filter { event in
      if case .set(let name, _) = event { !group.varied.contains(name) } else { true }
    }
    guard !way.isEmpty else { return }
    events += way
    rests = all.map { _ in way }
    let steps = way.reduce(0) { sum, event in
      guard case .steps(let count) = event else { return sum }
      return sum.addingReportingOverflow(count).overflow ? .max : sum + count
    }
    guard steps <= Self.atOnce / max(1, stepCost) else { return }
    var work = LabWork(zip(all, rests).map { LabWork.Part($0.run, rest: $1) })
    work.go { true }
    take(work.parts)
  }

  private var refusal: ControlError {
    .refused(
      "The runs are still on their way back, now at step \(step). Change them when they are.")
  }

  private mutating func note(_ steps: Int) {
    guard steps > 0 else { return }
    if case .steps(let count)? = events.last {
      events[events.count - 1] = .steps(count + steps)
    } else {
      events.append(.steps(steps))
    }
  }
}

extension PanelGroup: PanelRun {
  var step: Int { all.map(\.run.step).max() ?? 0 }
  var hasSteps: Bool { all.first?.run.hasSteps ?? false }
  var stepCost: Int { all.reduce(0) { $0 + $1.run.stepCost } }

  /// Those that are the same in all runs.
  var controls: [Control] {
    (all.first?.run.controls ?? []).filter { !group.varied.contains($0.name) }
  }

  /// That of the run that is worst off, by its name.
  var status: RunStatus {
    let order: [RunStatus.Kind] = [
      .overflowed, .diverging, .oscillating, .running, .ready, .converged, .finished,
    ]
    let stands = all.map { ($0.name, $0.run.status) }
    let canStep = stands.contains { $0.1.canStep }
    guard
      let worst = stands.min(by: {
        (order.firstIndex(of: $0.1.kind) ?? 9) < (order.firstIndex(of: $1.1.kind) ?? 9)
      })
    else { return RunStatus(.ready, "") }
    let isSame = Set(stands.map(\.1.kind)).count == 1 && worst.1.kind == .ready
    let sentence = isSame ? worst.1.sentence : "\(worst.0): \(worst.1.sentence)"
    // One that has broken off does not end the others.
    return RunStatus(canStep && !worst.1.canStep ? .diverging : worst.1.kind, sentence)
  }

  mutating func takeStep() {
    guard !isCatchingUp else { return }
    let before = step
    group.advance()
    note(step - before)
  }

  mutating func goBack() {
    guard !isCatchingUp else { return }
    group.goBack()
    if case .steps(let count)? = events.last {
      events.removeLast()
      if count > 1 { events.append(.steps(count - 1)) }
    }
  }

  mutating func reset() {
    rests = []
    group.reset()
    events = RunLog.settings(events)
  }

  mutating func resetToLesson() {
    rests = []
    var runs = all.map(\.run)
    for index in runs.indices { runs[index].reset() }
    group.take(runs)
    for event in RunLog.settings(events) {
      guard case .set(let name, _) = event, let lesson = lesson[name] else { continue }
      try? group.set(name, to: lesson)
    }
    events = []
  }

  private var lesson: [String: Double] {
    var first = all.first?.run
    first?.resetToLesson()
    return Dictionary((first?.controls ?? []).map { ($0.name, $0.value) }) { one, _ in one }
  }

  mutating func set(_ name: String, to value: Double) throws(ControlError) {
    if isCatchingUp { throw refusal }
    let before = step
    try group.set(name, to: value)
    if step < before { events = RunLog.settings(events) }
    events.append(.set(name: name, value: value))
  }
}
