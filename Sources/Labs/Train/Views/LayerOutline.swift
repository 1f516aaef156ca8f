internal import Learning

/// A layer of a training's model, as a student knows it.
public struct LayerOutline: Hashable, Sendable {
  /// Its name on a screen: `hidden 1`, `convolution 2`, `output`.
  public let title: String
  /// What its units do with their sum; empty where they put it out as it is.
  public let activation: String
  /// Whether it is a dense layer.
  public let isDense: Bool

  /// The layers of a stack; the last one is the output.
  static func all(of layers: [TrainLayer]) -> [LayerOutline] {
    var counts: [String: Int] = [:]
    return layers.enumerated().map { index, layer in
      let word = word(layer.kind)
      counts[word, default: 0] += 1
      let isLast = index == layers.count - 1
      let number = layers.count { self.word($0.kind) == word } > 1 || layer.kind == "Dense"
      let title = isLast ? "output" : number ? "\(word) \(counts[word, default: 1])" : word
      let activation = layer.activation.description.prefix { $0 != "(" }
      return LayerOutline(
        title: title, activation: layer.activation == .linear ? "" : String(activation),
        isDense: layer.kind == "Dense")
    }
  }

  private static func word(_ kind: String) -> String {
    switch kind {
    case "Dense": "hidden"
    case "Conv2D": "convolution"
    case "MaxPooling2D", "AveragePooling2D", "GlobalAveragePooling2D": "pooling"
    case "BatchNormalization", "LayerNormalization": "normalisation"
    default: kind.lowercased()
    }
  }
}

extension TrainState {
  /// The layers of the model, from the first to the output.
  public var layers: [LayerOutline] { look { LayerOutline.all(of: $0.layers) } ?? [] }
}
