internal import Tensors

/// Where a training stands, as a value: with the same model, settings and data it goes on from here
/// bit for bit as it did before.
///
/// Random numbers, orders of examples and schedules follow from seed and step, so that nothing else
/// is needed; running statistics are among the weights.
public struct TrainingState: Hashable, Sendable {
  public var step: Int
  public var loss: Float
  /// All weights, trained ones first, in the order of the model.
  public var weights: [Float]
  /// What the optimizer keeps for each trained number: up to two numbers.
  public var first: [Float]
  public var second: [Float]
  public var optimizerMemory: Double

  public init(
    step: Int, loss: Float, weights: [Float], first: [Float], second: [Float],
    optimizerMemory: Double
  ) {
    (self.step, self.loss, self.weights) = (step, loss, weights)
    (self.first, self.second, self.optimizerMemory) = (first, second, optimizerMemory)
  }

  /// How many bytes it takes.
  public var byteCount: Int { (weights.count + first.count + second.count) * 4 + 64 }
}

extension Trainer {
  /// Where training stands now.
  public var state: TrainingState {
    let slots = settings.optimizer.rule.slots
    return TrainingState(
      step: step, loss: loss, weights: memory.values.values,
      first: slots > 0 ? memory.first.values : [], second: slots > 1 ? memory.second.values : [],
      optimizerMemory: optimizerMemory)
  }

  /// Goes back, or forth, to where training stood.
  ///
  /// - Precondition: the state is of a model with the same weights.
  public func restore(_ state: TrainingState) {
    memory.values.copy(state.weights)
    if state.first.isEmpty { memory.first.fill(with: 0) } else { memory.first.copy(state.first) }
    if state.second.isEmpty {
      memory.second.fill(with: 0)
    } else {
      memory.second.copy(state.second)
    }
    optimizerMemory = state.optimizerMemory
    step = state.step
    loss = state.loss
    isFinite = Kernels.isFinite(memory.values)
  }
}
