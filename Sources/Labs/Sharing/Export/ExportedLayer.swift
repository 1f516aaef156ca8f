internal import Learning

/// A layer with its weights, as files have it.
public struct ExportedLayer: Hashable, Sendable {
  /// What a layer is, with its settings.
  public enum Kind: Hashable, Sendable {
    case dense
    case convolution(LayerDeclaration.Window)
    /// With what keeps its root away from 0.
    case batchNormalization(epsilon: Float)
    /// With the share that is left out while it learns.
    case dropout(Float)
    case maxPooling(LayerDeclaration.Window)
    case averagePooling(LayerDeclaration.Window)
    case flatten
  }

  /// Some weights and their name within the layer.
  public struct Weights: Hashable, Sendable {
    /// `kernel`, `bias`, `gamma`, `beta`, `movingMean`, `movingVariance`.
    public let name: String
    public let numbers: NumberArray
  }

  /// The engine's name: `dense1`.
  public let name: String
  /// The engine's word for its kind: `Dense`, `Conv2D`.
  public let engineKind: String
  public let kind: Kind
  /// The function of its sums, as the engine writes it; nil for layers without one.
  public let activation: String?
  /// A dense kernel is outputs × inputs, that of a convolution filters × channels × height × width.
  public let weights: [Weights]

  /// The weights of a name; nil where it has none.
  public func numbers(_ name: String) -> NumberArray? {
    weights.first { $0.name == name }?.numbers
  }

  /// How many numbers all its weights are.
  public var weightCount: Int { weights.reduce(0) { $0 + $1.numbers.values.count } }

  /// A layer as the engine has it; nil for a kind that no declaration makes.
  init?(
    _ names: TrainLayer, _ layer: any Layer, weights numbers: (String) -> PlainNumbers?
  ) {
    var function: ActivationFunction?
    switch layer {
    case let layer as Dense:
      function = layer.activation
      kind = .dense
    case let layer as Conv2D:
      function = layer.activation
      kind = .convolution(Self.window(layer.kernel, layer.stride, layer.padding))
    case let layer as BatchNormalization: kind = .batchNormalization(epsilon: layer.epsilon)
    case let layer as Dropout: kind = .dropout(layer.rate)
    case let layer as MaxPooling2D:
      kind = .maxPooling(Self.window(layer.size, layer.stride, layer.padding))
    case let layer as AveragePooling2D:
      kind = .averagePooling(Self.window(layer.size, layer.stride, layer.padding))
    case is Flatten: kind = .flatten
    default: return nil
    }
    (name, engineKind, activation) = (names.name, names.kind, function?.description)
    let isConvolution = layer is Conv2D
    weights = names.weights.compactMap { name in
      guard let array = numbers(name).map({ NumberArray($0) }) else { return nil }
      // The engine stores inputs before outputs, and windows before channels and filters.
      let turned =
        isConvolution && array.sizes.count == 4
        ? array.permuted([3, 2, 0, 1]) : array.sizes.count == 2 ? array.permuted([1, 0]) : array
      return Weights(
        name: String(name.split(separator: ".").last ?? Substring(name)), numbers: turned)
    }
    guard weights.count == names.weights.count else { return nil }
  }

  private static func window(
    _ size: WindowSize, _ stride: WindowSize, _ padding: WindowPadding
  ) -> LayerDeclaration.Window {
    LayerDeclaration.Window(
      size.height, size.width, stride: stride.height, isPadded: padding == .same)
  }
}

extension ExportedLayer: Encodable {
  private enum Key: String, CodingKey {
    case name, kind, activation, weights, size, stride, padding, epsilon, rate
  }

  /// The name of some weights as a key.
  private struct WeightKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(engineKind, forKey: .kind)
    try container.encodeIfPresent(activation, forKey: .activation)
    switch kind {
    case .dense, .flatten: break
    case .convolution(let window), .maxPooling(let window), .averagePooling(let window):
      try container.encode([window.height, window.width], forKey: .size)
      try container.encode(window.stride, forKey: .stride)
      try container.encode(window.isPadded ? "same" : "valid", forKey: .padding)
    case .batchNormalization(let epsilon): try container.encode(epsilon, forKey: .epsilon)
    case .dropout(let rate): try container.encode(rate, forKey: .rate)
    }
    guard !weights.isEmpty else { return }
    var arrays = container.nestedContainer(keyedBy: WeightKey.self, forKey: .weights)
    for array in weights {
      try arrays.encode(array.numbers, forKey: WeightKey(stringValue: array.name))
    }
  }
}
