internal import Learning

/// How far the last step moved the weights of a layer, beside how large they were.
public struct UpdateSize: Hashable, Sendable {
  public let title: String
  /// The root of the sum of squares of the weights before the step, without biases.
  public let weights: Double
  /// The same of what the step changed.
  public let update: Double

  /// The update's size relative to the weights'; nil where these were all 0.
  public var ratio: Double? { weights > 0 && update.isFinite ? update / weights : nil }
}

extension TrainState {
  /// The sizes of the last update, a layer with weights each; empty before the first step.
  public var updateSizes: [UpdateSize] {
    guard let origin else { return [] }
    // What a layer's kernel, or whatever it learns first, was and is.
    let now = kernels(in: training)
    return zip(kernels(in: origin.state), now).map { before, after in
      var (weights, update) = (0.0, 0.0)
      for (old, new) in zip(before.numbers, after.numbers) {
        weights += Double(old) * Double(old)
        update += Double(new - old) * Double(new - old)
      }
      return UpdateSize(
        title: before.title, weights: weights.squareRoot(), update: update.squareRoot())
    }
  }

  private func kernels(in state: TrainingState) -> [(title: String, numbers: [Float])] {
    look(at: state) { work in
      zip(LayerOutline.all(of: work.layers), work.layers).compactMap { outline, layer in
        layer.weights.first.flatMap { work.trainer.weightValues($0) }.map { (outline.title, $0) }
      }
    } ?? []
  }
}
