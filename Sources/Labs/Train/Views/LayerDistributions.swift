internal import Learning

/// How the numbers of a layer are spread in the last step, over units and examples.
public struct LayerDistributions: Hashable, Sendable {
  public let title: String
  /// What its units put out.
  public let activations: Distribution?
  /// The gradients of the loss by the sums of its units; nil where none goes through them.
  public let gradients: Distribution?

  /// The same without the numbers themselves, to be kept.
  var counted: LayerDistributions {
    LayerDistributions(
      title: title, activations: activations?.counted, gradients: gradients?.counted)
  }
}

extension TrainState {
  /// How activations and gradients are spread, layer by layer, in the last step; before the first one
  /// in the step to come. Layers without units of their own are left out.
  public var layerDistributions: [LayerDistributions] {
    lookAtStep { work in
      let outlines = LayerOutline.all(of: work.layers)
      return zip(outlines, work.layers).compactMap { outline, layer in
        guard !layer.weights.isEmpty, let values = work.trainer.numbers(of: layer.output) else {
          return nil
        }
        let gradients =
          work.trainer.gradientNumbers(of: layer.sum)
          ?? work.trainer.gradientNumbers(of: layer.output)
        return LayerDistributions(
          title: outline.title, activations: Distribution(values.values),
          gradients: gradients.flatMap { Distribution($0.values) })
      }
    } ?? []
  }
}
