/// What a neuron makes of its weighted sum.
public enum ActivationFunction: Hashable, Sendable {
  /// `z` itself.
  case linear
  /// 1 from 0 on, 0 below; its slope is 0 everywhere, so nothing is learned through it.
  case step
  /// `1 / (1 + e⁻ᶻ)`
  case sigmoid
  case tanh
  /// `max(0, z)`; its slope at 0 is 0.
  case relu
  /// `z` above 0, `slope·z` below (Maas, Hannun and Ng, 2013); its slope at 0 is that of the left.
  case leakyReLU(slope: Float)
  /// `z` above 0, `scale·(eᶻ − 1)` below (Clevert, Unterthiner and Hochreiter, 2016); its slope at 0
  /// is that of the left, `scale`.
  case elu(scale: Float)
  /// `ln(1 + eᶻ)`
  case softplus
  /// `eᶻ` of each, divided by the sum over the last axis.
  case softmax
}

extension ActivationFunction: CustomStringConvertible {
  /// As files and commands have it: `relu`, `leakyReLU(0.01)`.
  public var description: String {
    switch self {
    case .linear: "linear"
    case .step: "step"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU(let slope): "leakyReLU(\(slope))"
    case .elu(let scale): "elu(\(scale))"
    case .softplus: "softplus"
    case .softmax: "softmax"
    }
  }

  /// The function with this name; Keras' default where a number in brackets is left out.
  public init?(_ text: String) {
    let parts = text.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first else { return nil }
    var number: Float?
    if parts.count == 2 {
      guard parts[1].last == ")", let value = Float(parts[1].dropLast()), value.isFinite else {
        return nil
      }
      number = value
    }
    switch (name, number) {
    case ("linear", nil): self = .linear
    case ("step", nil): self = .step
    case ("sigmoid", nil): self = .sigmoid
    case ("tanh", nil): self = .tanh
    case ("relu", nil): self = .relu
    case ("leakyReLU", let slope): self = .leakyReLU(slope: slope ?? 0.3)
    case ("elu", let scale) where (scale ?? 1) > 0: self = .elu(scale: scale ?? 1)
    case ("softplus", nil): self = .softplus
    case ("softmax", nil): self = .softmax
    default: return nil
    }
  }
}

extension ActivationFunction: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let function = ActivationFunction(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no activation function")
    }
    self = function
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
