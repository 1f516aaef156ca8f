@testable import Labs

/// Trainings that go wrong, by how they are made: five of each cause, drawn from their number. Whether a
/// draw is sick indeed, and since which step, is judged by what it gave and by its twin, which is the same
/// without the cause; never by the doctor.
enum SickRuns {
  static let ofEachCause = 5
  static let count = ofEachCause * CauseName.allCases.count

  /// The cause of a run, 1 to 60, and which of the five it is. Numbers above 60, for fixing thresholds,
  /// begin again, with another of the five in each place.
  static func place(_ number: Int) -> (cause: CauseName, which: Int) {
    let causes = CauseName.allCases
    let (round, place) = ((number - 1) / count, (number - 1) % count)
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
    case .overfitting: return overfits(trace)
    case .classNeverPredicted:
      guard trace.fall > 0.05, trace.predicted.isStrictSubset(of: trace.classes) else { return nil }
      return settled(trace.losses)
    case .plateau: return (twin?.last ?? 0) < 0.8 * trace.first ? flat(trace.losses) : nil
    case .symmetry, .inputsNotScaled, .explodingGradients, .deadReLUs, .saturation,
      .vanishingGradients:
      guard let twin, twin.fall > 0.1, !twin.overflowed else { return nil }
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

  /// The last step at which the held-out loss is within a fiftieth of its least, where it has risen by an
  /// eighth in the end, while the loss itself fell.
  private static func overfits(_ trace: RunTrace) -> Int? {
    guard let least = trace.heldOut.min(),
      RunTrace.mean(trace.heldOut.suffix(20)) > 1.125 * least,
      let onset = trace.heldOut.lastIndex(where: { $0 <= 1.02 * least }),
      onset + 60 < trace.heldOut.count, trace.last < trace.losses[onset]
    else { return nil }
    return onset
  }

  /// The first step at which nine tenths of the fall of the loss are done.
  private static func settled(_ losses: [Double]) -> Int? {
    let end = RunTrace.mean(losses.suffix(10))
    return losses.firstIndex { $0 <= losses[0] - 0.9 * (losses[0] - end) }
  }

  /// The first step from which the loss changes by less than a hundredth in a hundred steps.
  private static func flat(_ losses: [Double]) -> Int? {
    losses.indices.dropLast(100).first { step in
      losses[step] > 0 && losses[step...(step + 100)].allSatisfy { abs($0 / losses[step] - 1) < 0.01 }
    }
  }
}
