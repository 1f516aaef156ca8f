import CAllocations
import Glibc
import Learning
import Tensors

/// Steps of training, or runs of inference, of one model on data that is already in memory.
struct TrainingWorkload: Workload {
  let name: String
  /// How many examples a step has.
  let batch: Int
  /// Makes the step, and tells the loss and the bytes that were planned.
  let make: @Sendable (_ threads: Int) throws -> any Stepping

  func measure(_ settings: Settings) throws -> Figures {
    let before = Self.peakMemory
    let work = try make(settings.threads)
    work.advance(steps: 100)
    let allocations = allocations_so_far()
    work.advance(steps: 10)
    let perStep = Double(allocations_so_far() - allocations) / 10

    // As many steps as take a few milliseconds, so that the clock costs nothing.
    let one = Timing.milliseconds { work.advance(steps: 10) } / 10
    let steps = max(1, Int(5 / max(one, 1e-6)))
    let samples = Timing.samples(seconds: settings.seconds) { work.advance(steps: steps) }
    let rate = Double(steps) / Timing.percentile(samples, 0.5) * 1e3
    return Figures(values: [
      ("threads", Double(settings.threads)), ("steps_per_second", rate),
      ("examples_per_second", rate * Double(batch)),
      ("bytes_peak", Double(work.plannedBytes + max(0, Self.peakMemory - before))),
      ("allocations_per_step", perStep), ("loss", Double(work.loss)),
    ])
  }

  /// The largest this process has been, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }
}

/// Something that goes on step by step.
protocol Stepping {
  func advance(steps: Int)
  var loss: Float { get }
  var plannedBytes: Int { get }
}

/// Steps of training.
struct TrainingSteps: Stepping {
  let trainer: Trainer

  init(
    _ model: Model, loss: any Loss, optimizer: any Optimizer, batch: Int, data: TrainingData,
    threads: Int
  ) throws {
    trainer = try Trainer(
      model,
      TrainingSettings(
        loss: loss, optimizer: optimizer, batch: batch, shuffles: false, seed: 1),
      on: data, threads: threads)
  }

  func advance(steps: Int) { trainer.advance(steps: steps) }
  var loss: Float { trainer.loss }
  var plannedBytes: Int { trainer.byteCount }
}

/// Runs of inference over many points.
final class InferenceSteps: Stepping {
  private let predictor: Predictor
  private let points: [Tensor]
  private var results: [Tensor]
  let loss = Float.nan
  let plannedBytes: Int

  init(_ trainer: Trainer, points: Tensor) {
    predictor = trainer.predictor(batch: 512)
    self.points = [points]
    results = [Tensor([points.rowCount, 1])]
    plannedBytes = trainer.byteCount
  }

  func advance(steps: Int) {
    for _ in 0..<steps { try? predictor.predict(points, into: &results) }
  }
}
