public import Tensors

/// A model as a table: what every layer makes, and how many numbers it learns.
public struct ModelSummary: Hashable, Sendable {
  /// One call of a layer.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var kind: String
    /// What it reads: names of inputs and layers.
    public var inputs: [String]
    /// The shape of its result, without the batch.
    public var shape: Shape
    /// How many numbers its weights are; 0 for the further calls of a shared layer.
    public var weights: Int
  }

  public var inputs: [Row]
  public var layers: [Row]
  /// How many numbers training changes.
  public var trained: Int
  /// How many others there are, such as running statistics.
  public var notTrained: Int

  /// Bytes of all weights as `Float`.
  public var byteCount: Int { (trained + notTrained) * 4 }
}

extension Model {
  /// What every layer makes, and how many numbers it learns; no weight is made for it.
  public var summary: ModelSummary {
    let inputRows = inputs.map {
      ModelSummary.Row(name: $0.name, kind: "Input", inputs: [], shape: $0.shape, weights: 0)
    }
    var seen: Set<Int> = []
    let rows = calls.map { call in
      let named = layers[call.layer]
      var count = 0
      if seen.insert(call.layer).inserted, let range = named.weights {
        count = weights[range.lowerBound..<range.upperBound].reduce(0) {
          $0 + $1.weight.shape.count
        }
      }
      return ModelSummary.Row(
        name: call.name, kind: type(of: named.layer).kind, inputs: call.inputs.map(name(of:)),
        shape: call.output.shape, weights: count)
    }
    let trained = weights.reduce(0) {
      $0 + ($1.weight.isTrainable ? $1.weight.shape.count : 0)
    }
    return ModelSummary(
      inputs: inputRows, layers: rows, trained: trained, notTrained: weightCount - trained)
  }
}
