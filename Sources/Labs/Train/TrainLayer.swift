internal import Learning

/// The names under which the engine keeps the numbers of a layer: its nodes and its weights.
struct TrainLayer: Hashable, Sendable {
  /// The engine's name: `dense1`.
  let name: String
  /// The engine's word for its kind: `Dense`, `Conv2D`.
  let kind: String
  /// The node that goes in.
  let input: String
  /// The node before the activation; the output itself where there is none.
  let sum: String
  /// The node that comes out.
  let output: String
  /// The function between sum and output.
  let activation: ActivationFunction
  /// Its weights, by the engine's names: `dense1.kernel`.
  let weights: [String]

  /// The layers of a stack, with the names that the engine gives them.
  static func all(of layers: [any Layer]) -> [TrainLayer] {
    var counts: [String: Int] = [:]
    var input = "input"
    return layers.map { layer in
      let kind = type(of: layer).kind
      counts[kind, default: 0] += 1
      let name = kind.prefix(1).lowercased() + kind.dropFirst() + "\(counts[kind, default: 1])"
      defer { input = name }
      let activation: ActivationFunction =
        switch layer {
        case let dense as Dense: dense.activation
        case let convolution as Conv2D: convolution.activation
        default: .linear
        }
      return TrainLayer(
        name: name, kind: kind, input: input,
        sum: activation == .linear ? name : "\(name).z", output: name, activation: activation,
        weights: weightNames(of: layer).map { "\(name).\($0)" })
    }
  }

  private static func weightNames(of layer: any Layer) -> [String] {
    switch layer {
    case is Dense, is Conv2D: ["kernel", "bias"]
    case is BatchNormalization: ["gamma", "beta", "movingMean", "movingVariance"]
    default: []
    }
  }
}
