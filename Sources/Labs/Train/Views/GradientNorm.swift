internal import Learning

/// How long the gradient of the loss by a layer's kernel is.
public struct GradientNorm: Hashable, Sendable {
  public let title: String
  /// The root of the sum of its squares.
  public let norm: Double
}

extension TrainState {
  /// The gradients of the last step, a layer with a kernel each, from the first to the output; before the
  /// first step those of the step to come. They are those of the batch's mean loss: without penalties, and
  /// before they are clipped.
  public var gradientNorms: [GradientNorm] {
    lookAtGradients { work in
      zip(LayerOutline.all(of: work.layers), work.layers).compactMap { outline, layer in
        Self.lossGradient(of: layer, in: work).map {
          GradientNorm(title: outline.title, norm: LayerSignals.norm($0.values))
        }
      }
    } ?? []
  }

  /// The gradient of the loss by a layer's kernel, without that of a penalty; nil where it has none.
  static func lossGradient(of layer: TrainLayer, in work: TrainWork) -> PlainNumbers? {
    let name = "\(layer.name).kernel"
    guard let gradient = work.trainer.weightGradientNumbers(name) else { return nil }
    guard let penalty = work.trainer.regularizer(of: name),
      let weights = work.trainer.weightNumbers(name)
    else { return gradient }
    let values = zip(gradient.values, weights.values).map { slope, weight in
      let sign: Float = weight > 0 ? 1 : weight < 0 ? -1 : 0
      return slope - penalty.l1 * sign - 2 * penalty.l2 * weight
    }
    return PlainNumbers(sizes: gradient.sizes, values: values)
  }
}
