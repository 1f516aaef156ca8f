extension Trainer {
  /// Trains for some steps.
  ///
  /// - Parameters:
  ///   - clock: what the interval of reports is measured with.
  ///   - isCancelled: asked before every step.
  ///   - report: told where the run stands, at the interval and at the end.
  ///   - epochEnded: called after every epoch with the history so far.
  /// - Returns: how the run ended, and what was noted.
  /// - Throws: if the held-out examples do not fit the model, or a column that is looked at is not
  ///   noted.
  public func run(
    _ run: RunSettings, clock: some Clock<Duration> = ContinuousClock(),
    isCancelled: () -> Bool = { false }, report: (RunReport) -> Void = { _ in },
    epochEnded: (History) -> Void = { _ in }
  ) throws(ModelError) -> (end: RunEnd, history: History) {
    var history = History()
    var stopping = run.earlyStopping
    var reducing = run.reducing
    let rate = optimizer.rate
    let training = run.keepsHistory ? try evaluator(on: data) : nil
    let heldOut: Evaluator? =
      if let examples = run.heldOut { try evaluator(on: examples) } else { nil }
    try checkColumn(stopping?.column, "Early stopping", run)
    try checkColumn(reducing?.column, "Reducing the rate", run)
    func tell() {
      report(
        RunReport(
          step: step, epoch: epoch, loss: loss,
          rate: optimizer.rate * settings.schedule.factor(step: step), historyCount: history.count))
    }
    var end = RunEnd.finished
    var lastReport = clock.now
    let last = step + run.steps
    steps: while step < last {
      if isCancelled() {
        end = .cancelled
        break
      }
      advance()
      if let divergence {
        end = .diverged(divergence)
        break
      }
      if step.isMultiple(of: stepsPerEpoch), let training {
        let numbers = noted(run, training: training, heldOut: heldOut)
        history.note(step: step, numbers)
        epochEnded(history)
        if let column = reducing?.column, let value = numbers.first(where: { $0.name == column }),
          let share = reducing?.rule.update(metric: value.value)
        {
          optimizer.rate = rate * share
        }
        if let column = stopping?.column, let value = numbers.first(where: { $0.name == column }),
          stopping?.rule.observe(value.value, state: state) == true
        {
          end = .stoppedEarly(bestStep: stopping?.rule.bestStep ?? step)
          if let best = stopping?.rule.bestState { restore(best) }
          break steps
        }
      }
      let now = clock.now
      if lastReport.duration(to: now) >= run.reportInterval {
        lastReport = now
        tell()
      }
    }
    tell()
    return (end, history)
  }

  private func checkColumn(
    _ column: String?, _ what: String, _ run: RunSettings
  ) throws(ModelError) {
    let known = columns(run)
    guard let column, !known.contains(column) else { return }
    throw ModelError(
      "\(what) looks at “\(column)”, which is not noted. There are "
        + "\(known.joined(separator: ", ")).")
  }

  private func columns(_ run: RunSettings) -> [String] {
    guard run.keepsHistory else { return [] }
    let own = ["loss"] + run.metrics.map(\.name)
    return own + (run.heldOut == nil ? [] : own.map(Self.heldOutName))
  }

  private static func heldOutName(_ name: String) -> String {
    "heldOut" + name.prefix(1).uppercased() + name.dropFirst()
  }

  private func noted(
    _ run: RunSettings, training: Evaluator, heldOut: Evaluator?
  ) -> [(name: String, value: Double)] {
    var result: [(name: String, value: Double)] = []
    func add(_ evaluator: Evaluator, _ examples: TrainingData, _ name: (String) -> String) {
      let (loss, outputs) = evaluator.lossAndOutputs()
      result.append((name("loss"), Double(loss)))
      for metric in run.metrics {
        let value = metric.value(outputs: outputs[0], targets: examples.targets[0])
        result.append((name(metric.name), value))
      }
    }
    add(training, data) { $0 }
    if let heldOut, let examples = run.heldOut { add(heldOut, examples, Self.heldOutName) }
    return result
  }
}
