internal import Learning

/// The weights of a dense layer, outputs × inputs, and its biases.
public struct WeightMatrix: Hashable, Sendable {
  public let title: String
  public let rows: [[Double]]
  public let biases: [Double]
}

extension TrainState {
  /// The weights of all dense layers, from the first to the output.
  public var weightMatrices: [WeightMatrix] {
    look { work in
      zip(LayerOutline.all(of: work.layers), work.layers).compactMap { outline, layer in
        guard outline.isDense, layer.weights.count >= 2,
          let kernel = work.trainer.weightNumbers(layer.weights[0]), kernel.sizes.count == 2,
          let biases = work.trainer.weightNumbers(layer.weights[1])
        else { return nil }
        let (inputs, outputs) = (kernel.sizes[0], kernel.sizes[1])
        // The engine keeps a dense kernel as inputs × outputs.
        return WeightMatrix(
          title: outline.title,
          rows: (0..<outputs).map { output in
            (0..<inputs).map { Double(kernel.values[$0 * outputs + output]) }
          }, biases: biases.values.map { Double($0) })
      }
    } ?? []
  }
}
