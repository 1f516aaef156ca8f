/// Says why a run goes wrong. It takes in what is seen of a run, look after look, and has at most one
/// finding at a time. It is a value, holds no run, and its memory is bounded.
///
/// It knows runs of the kind `train`; other kinds say in their status how they are doing. Another kind
/// would need signals of its own and a `DoctorHistory` made from them.
public struct Doctor: Sendable {
  /// A finding stays through so many looks that do not show it.
  static let patience = 6

  /// What is wrong; nil for a run that is well, as far as can be seen.
  public private(set) var finding: Finding?
  private(set) var history: DoctorHistory?
  private var looksWithout = 0
  private var data: DataSignals?
  private var controls: [Control] = []

  public init() {}

  /// Looks at a run where it stands, and at the losses of its steps since the last look. A run that went
  /// back, or has other settings, is taken as it stands.
  public mutating func observe(_ run: ExperimentRun) {
    guard let state = run.state as? TrainState else {
      self = Doctor()
      return
    }
    let controls = state.controls
    if controls != self.controls {
      forget()
      // Only what begins anew may have other examples.
      if zip(controls, self.controls).contains(where: { $0 != $1 && $0.restarts }) { data = nil }
      self.controls = controls
    }
    goBack(to: state.step)
    if let seen = history?.curve.last?.step {
      for record in run.records(after: seen) { note(record) }
    }
    guard let signals = TrainSignals(state, data: data) else { return }
    data = signals.data
    observe(signals)
  }

  /// Takes in what was seen at a step. Looks come in rising order; a step before the last one means that
  /// the run went back.
  public mutating func observe(_ signals: TrainSignals) {
    goBack(to: signals.step)
    if history == nil { history = DoctorHistory(signals) } else { history?.append(signals) }
    guard let history else { return }
    diagnose(history)
  }

  /// Takes in the losses of a step that was not looked at.
  public mutating func note(_ record: StepRecord) {
    guard let loss = record["loss"] else { return }
    history?.note(step: record.step, loss: loss, heldOut: record["heldOutLoss"])
  }

  /// Forgets the run: what was seen, and what was found.
  public mutating func forget() {
    (history, finding, looksWithout) = (nil, nil, 0)
  }

  private mutating func goBack(to step: Int) {
    guard let last = history?.now.step else { return }
    guard step < last else { return }
    if history?.goBack(to: step) != true { forget() }
    finding = nil
  }

  private mutating func diagnose(_ history: DoctorHistory) {
    for cause in Causes.all {
      guard let diagnosis = cause.diagnosis(history) else { continue }
      let isSame = finding?.cause == cause.name
      let since = isSame ? min(finding?.since ?? diagnosis.since, diagnosis.since) : diagnosis.since
      finding = Finding(
        cause: cause.name, since: since, evidence: diagnosis.evidence, remedy: diagnosis.remedy,
        overflow: history.overflow)
      looksWithout = 0
      return
    }
    looksWithout += 1
    let isTaken = finding?.overflow != nil && history.overflow == nil
    if looksWithout > Self.patience || isTaken { finding = nil }
  }
}
