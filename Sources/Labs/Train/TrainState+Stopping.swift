private import Formulas
internal import Learning

/// Early stopping: what a training remembers of its held-out losses, as a part of its state, so that
/// every way back and every replay stops at the same step.
extension TrainState {
  /// A memory that has seen nothing.
  static func stopping(_ declaration: TrainDeclaration) -> EarlyStopping {
    EarlyStopping(
      patience: declaration.stop?.patience ?? 0, minimumChange: declaration.stop?.change ?? 0)
  }

  /// How many steps it takes to the next look; nil where nothing is looked at.
  var stepsToLook: Int? {
    guard let stop = declaration.stop, stop.patience > 0 else { return nil }
    let interval = stop.every ?? engine.stepsPerEpoch
    return interval - step % interval
  }

  /// Looks at the held-out loss after a step where it is time to, and stops where it has not become
  /// better for long.
  mutating func observeForStopping() {
    guard let stop = declaration.stop, stop.patience > 0, divergence == nil,
      step.isMultiple(of: stop.every ?? engine.stepsPerEpoch)
    else { return }
    if measured?.heldOut == nil { measured = engine.measured(training, isWanted: true) }
    if watchedLoss != declaration.loss {
      // Another loss is another number, and cannot be compared.
      stopping = Self.stopping(declaration)
      watchedLoss = declaration.loss
    }
    guard let loss = measured?.heldOut?.loss, stopping.observe(loss, state: training) else {
      return
    }
    stopped = (step, stopping.bestStep ?? step)
    guard stop.restores, let best = stopping.bestState else { return }
    // What the optimizer has kept belongs to other weights.
    training.weights = best.weights
    (training.first, training.second, training.optimizerMemory) = ([], [], 1)
    measured = engine.measured(training, isWanted: true)
  }

  func stopSentence(_ stopped: (step: Int, best: Int)) -> String {
    let looks = declaration.stop?.patience ?? 0
    let best = stopping.best.map { ", \(NumberText.written($0, digits: 4))," } ?? ""
    return
      "Stopped early at step \(stopped.step): the held-out loss has not become lower in \(looks) "
      + (looks == 1 ? "look. " : "looks. ")
      + (declaration.stop?.restores == true
        ? "The weights of step \(stopped.best), with the lowest\(best) are back."
        : "The lowest\(best) was at step \(stopped.best).")
  }

  /// The rate of the last step, by the schedule; that of the first one at the start.
  var scheduledRate: Double {
    guard declaration.schedule != ScheduleDeclaration(.constant) else { return declaration.rate }
    return declaration.rate * Double(declaration.schedule.engine.factor(step: max(1, step)))
  }
}
