import DataFiles
import Foundation
import Labs
import Learning
import Tensors

/// A lesson's training on all images of a set, without a screen: with checkpoints, its progress on
/// standard error and an epoch a line on standard output.
struct LongRun {
  let lesson: String
  let lab: String?
  let format: RunCommand.Format
  let training: LongTraining
  /// The file of its checkpoints.
  let checkpoint: String
  /// The file for the trained weights, if they are wanted.
  let export: String?

  /// Between two checkpoints within an epoch.
  private static let interval = Duration.seconds(10)

  /// An epoch with what it belongs to.
  private struct Line: Encodable {
    let schema = 1
    let lesson: String
    let lab: String?
    let data: String
    let epoch: Int
    let loss, accuracy, testLoss, testAccuracy, seconds: Double?
  }

  /// Trains to the end, from the checkpoint or from the start.
  func run(resuming: Bool) throws(Failure) {
    Talk.say(training.headline)
    if resuming {
      do {
        try training.restore(try CheckpointFile.read(checkpoint))
      } catch let error as LabError {
        throw Failure.data("\(checkpoint): \(error)")
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure.data("\(checkpoint): \(error)")
      }
      Talk.say("Goes on after step \(training.step) of \(training.steps.all), from \(checkpoint).")
    } else {
      if let old = CheckpointFile.setAside(checkpoint) {
        Talk.say("The checkpoint that was there is now \(old).")
      }
      try CheckpointFile.write(training.checkpoint, to: checkpoint)
      Talk.say("Checkpoints: \(checkpoint). With --resume it goes on from there.")
    }
    if format == .csv {
      Talk.resultAsIs("epoch,loss,accuracy,testLoss,testAccuracy,seconds")
    }
    for record in training.history { try write(record) }
    try train()
    try finish()
  }

  private func train() throws(Failure) {
    let watch = SignalWatch([SIGINT, SIGTERM, SIGHUP])
    let clock = ContinuousClock()
    var saved = clock.now
    var progress = ProgressLine(training)
    while !training.isFinished {
      let record = training.advance()
      if let divergence = training.divergence {
        progress.clear()
        throw Failure(message: divergence, code: 1)
      }
      if let record {
        progress.clear()
        try write(record)
        progress.noteEpoch(training)
      }
      progress.note(training)
      if record != nil || saved.duration(to: clock.now) >= Self.interval {
        save(&progress)
        saved = clock.now
      }
      if let signal = watch.caught {
        save(&progress)
        progress.clear()
        Talk.say("Cut after step \(training.step). Go on with --resume.")
        ProcessSignals.die(of: signal)
      }
    }
    progress.clear()
  }

  /// A checkpoint that cannot be written now may be written later: the training goes on.
  private func save(_ progress: inout ProgressLine) {
    do throws(Failure) {
      try CheckpointFile.write(training.checkpoint, to: checkpoint)
    } catch {
      progress.clear()
      Talk.say(error.message)
    }
  }

  private func finish() throws(Failure) {
    let seconds = training.history.reduce(0) { $0 + $1.seconds }
    if let last = training.history.last {
      let right = Int((last.testAccuracy * Double(training.data.test.count)).rounded())
      Talk.say(
        "\(right) of \(training.data.test.count) test images are right after \(last.epoch) epochs, in "
          + "\(LongProgress.time(seconds)). Weights: \(String(training.fingerprint, radix: 16)).")
    }
    guard let export else { return }
    let entries = training.weights.map { name, numbers in
      TensorFile.Entry(name, Tensor(Shape(numbers.sizes), numbers.values))
    }
    do {
      let file = TensorFile(
        entries,
        metadata: [
          "program": "gradus", "plan": training.plan,
          "testAccuracy": "\(training.history.last?.testAccuracy ?? 0)",
        ])
      try FileBytes.write(try file.safetensors(), to: export)
    } catch {
      throw Failure(message: "The weights are not written: \(error)", code: 73)
    }
    Talk.say("Wrote \(export).")
  }

  // MARK: Output

  private func write(_ record: EpochRecord) throws(Failure) {
    switch format {
    case .json:
      do {
        try JSONOutput.write(
          Line(
            lesson: lesson, lab: lab, data: training.data.name, epoch: record.epoch,
            loss: finite(record.loss), accuracy: finite(record.accuracy),
            testLoss: finite(record.testLoss), testAccuracy: finite(record.testAccuracy),
            seconds: finite(record.seconds)))
      } catch {
        throw Failure.data("The epoch cannot be written as JSON: \(error)")
      }
    case .csv:
      let numbers = [
        record.loss, record.accuracy, record.testLoss, record.testAccuracy, record.seconds,
      ]
      Talk.resultAsIs(
        "\(record.epoch)," + numbers.map { $0.isFinite ? "\($0)" : "" }.joined(separator: ","))
    case .text, .line:
      func text(_ number: Double) -> String { String(format: "%.4f", number) }
      Talk.result(
        "epoch \(record.epoch): loss \(text(record.loss)), accuracy \(text(record.accuracy)); test loss "
          + "\(text(record.testLoss)), test accuracy \(text(record.testAccuracy)); "
          + "\(String(format: "%.1f", record.seconds)) s")
    }
  }

  private func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}
