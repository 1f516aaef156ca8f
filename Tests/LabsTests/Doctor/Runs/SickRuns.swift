@testable import Labs

/// Trainings that go wrong, by how they are made: five of each cause, drawn from their number. Whether a
/// draw is sick indeed, and since which step, is judged by what it gave and by its twin, which is the same
/// without the cause; never by the doctor.
enum SickRuns {
  static let ofEachCause = 5
  static let count = ofEachCause * CauseName.allCases.count

  /// The cause of a run and which of the five it is: 1 to 120 are five of each with odd numbers, and five
  /// with even ones. Numbers above begin again.
  static func place(_ number: Int) -> (cause: CauseName, which: Int) {
    let causes = CauseName.allCases
    let (round, place) = ((number - 1) / 2 / count, (number - 1) / 2 % count)
    return (causes[place / ofEachCause], (place + round) % ofEachCause)
  }

  static func draw(_ number: Int, attempt: Int) -> JudgedRun {
    var draw = Draw(2_000_000 + 1_000 * number + attempt)
    let (cause, which) = place(number)
    var run =
      switch cause {
      case .symmetry: symmetry(which, &draw)
      case .labelsWrong: labelsWrong(which, &draw)
      case .inputsNotScaled: inputsNotScaled(which, &draw)
      case .explodingGradients: explodingGradients(which, &draw)
      case .rateTooHigh: rateTooHigh(which, &draw)
      case .deadReLUs: deadReLUs(which, &draw)
      case .saturation: saturation(which, &draw)
      case .vanishingGradients: vanishingGradients(which, &draw)
      case .rateTooLow: rateTooLow(which, &draw)
      case .overfitting: overfitting(which, &draw)
      case .classNeverPredicted: classNeverPredicted(which, &draw)
      case .plateau: plateau(which, &draw)
      }
    run = JudgedRun(
      number: number, cause: cause, experiment: seeded(run.experiment, number),
      twin: run.twin.map { seeded($0, number) }, steps: run.steps)
    return run
  }

  private static func seeded(_ experiment: any Experiment, _ number: Int) -> any Experiment {
    switch experiment {
    case var lab as TrainDeclaration:
      lab.seed = UInt64(number)
      return lab
    case var lab as StartedTrain:
      lab.declaration.seed = UInt64(number)
      return lab
    default: return experiment
    }
  }

  /// A run of a cause whose number is set later.
  static func run(
    _ cause: CauseName, _ experiment: any Experiment, twin: (any Experiment)? = nil,
    steps: Int = 200
  ) -> JudgedRun {
    JudgedRun(number: 0, cause: cause, experiment: experiment, twin: twin, steps: steps)
  }

  /// A start with other weights.
  static func started(
    _ cause: CauseName, _ lab: TrainDeclaration, _ change: StartedTrain.Change, steps: Int = 200
  ) -> JudgedRun {
    run(cause, StartedTrain(declaration: lab, change: change), twin: lab, steps: steps)
  }

  // MARK: Whether it is sick

  /// The step since which a draw is sick; nil where it is not.
  static func onset(_ run: JudgedRun, _ trace: RunTrace, twin: RunTrace?) -> Int? {
    switch run.cause {
    case nil: return nil
    case .labelsWrong: return 0
    case .rateTooHigh:
      let isBad = trace.overflowed || trace.last > 0.95 * trace.first
      guard isBad, (twin?.fall ?? 0) > 0.1 else { return nil }
      return firstRise(trace.losses)
    case .rateTooLow: return trace.fall.magnitude < 0.05 && (twin?.fall ?? 0) > 0.3 ? 0 : nil
    case .overfitting:
      let hasBatches = (run.experiment as? TrainDeclaration)?.batch != nil
      return overfits(trace, width: hasBatches ? 20 : 5)
    case .classNeverPredicted:
      guard trace.fall > 0.05, trace.predicted.isStrictSubset(of: trace.classes) else { return nil }
      guard let settled = settled(trace.losses) else { return nil }
      let missing = trace.classes.subtracting(trace.predicted)
      let gone = missing.map { (trace.lastPredicted[$0] ?? -1) + 1 }.min() ?? 0
      return max(settled, gone)
    case .plateau: return (twin?.last ?? 0) < 0.8 * trace.first ? flat(trace.losses) : nil
    case .symmetry, .inputsNotScaled, .explodingGradients, .deadReLUs, .saturation,
      .vanishingGradients:
      guard let twin, twin.fall > 0.1, !twin.overflowed else { return nil }
      if run.cause == .deadReLUs, trace.deadShare < 0.8 { return nil }
      return trace.overflowed || trace.last > 1.2 * twin.last ? 0 : nil
    }
  }

  /// The first step whose loss is above all before it by a twentieth.
  private static func firstRise(_ losses: [Double]) -> Int? {
    var highest = losses[0]
    for (step, loss) in losses.enumerated().dropFirst() {
      if loss > 1.05 * losses[step - 1] || loss > 1.05 * highest { return step }
      highest = max(highest, loss)
    }
    return losses.count - 1
  }

  /// The last step at which the held-out loss, a mean of `width` steps, is within a fiftieth of its least,
  /// where it has risen by an eighth in the end, while the loss itself fell.
  private static func overfits(_ trace: RunTrace, width: Int) -> Int? {
    let levels = RunTrace.means(trace.heldOut, width)
    guard let least = levels.min(), RunTrace.mean(trace.heldOut.suffix(20)) > 1.125 * least,
      let place = levels.lastIndex(where: { $0 <= 1.02 * least }), place + 80 < levels.count,
      trace.last < trace.losses[place + width - 1]
    else { return nil }
    return place + width - 1
  }

  /// The first step from which the loss falls by less than a twentieth in fifty steps.
  private static func settled(_ losses: [Double]) -> Int? {
    let levels = RunTrace.means(losses, 5)
    return levels.indices.dropLast(50).first { levels[$0 + 50] > 0.95 * levels[$0] }
  }

  /// The first step from which the loss changes by less than a five hundredth in a hundred steps.
  private static func flat(_ losses: [Double]) -> Int? {
    losses.indices.dropLast(100).first { step in
      losses[step] > 0
        && losses[step...(step + 100)].allSatisfy { abs($0 / losses[step] - 1) < 0.002 }
    }
  }
}
