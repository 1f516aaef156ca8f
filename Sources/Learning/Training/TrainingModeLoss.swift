internal import Tensors

/// The loss over all examples as one batch, as training sees them: with the batch's own statistics and a
/// mask for every dropout. Penalties are left out, so that it can be compared with the loss at inference.
public final class TrainingModeLoss {
  private let recording: Recording
  private let memory: WeightMemory
  private let data: TrainingData
  private let workers: Workers?

  init(
    _ model: Model, _ settings: TrainingSettings, memory: WeightMemory, data: TrainingData,
    workers: Workers?
  ) {
    recording = Recording(
      model, settings, batch: data.count, memory: memory, differentiates: false)
    (self.memory, self.data, self.workers) = (memory, data, workers)
  }

  /// The mean loss with the weights as they are now; running statistics stay as they are.
  ///
  /// - Parameter seed: with `step` which masks are drawn.
  public func value(seed: UInt64, step: Int) -> Float {
    FloatingPointMode.flushingToZero {
      let weights = memory.values.values
      recording.load(data, from: 0)
      recording.program.forward(seed: seed, step: step, on: workers)
      memory.values.copy(weights)
      guard let node = recording.program.node(named: "loss") else { return .nan }
      return recording.program.buffer(of: node)[0]
    }
  }
}

extension Trainer {
  /// The loss on the trainer's examples as training sees them, of a model with one output; it shares the
  /// trainer's weights.
  public func trainingModeLoss() -> TrainingModeLoss {
    TrainingModeLoss(model, settings, memory: memory, data: data, workers: workers)
  }
}
