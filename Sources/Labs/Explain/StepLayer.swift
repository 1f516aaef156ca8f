internal import Learning

/// The numbers of a layer in a step, as the engine has them.
struct StepLayer: Sendable {
  enum Kind: Hashable, Sendable {
    case dense
    case convolution(StepWindows, groups: Int)
    case maxPooling(StepWindows)
    case averagePooling(StepWindows)
    /// The same numbers in another shape.
    case reshaped
    case dropout
    case normalization(momentum: Float, epsilon: Float)
    /// An activation as a layer of its own.
    case activation
    /// A layer whose arithmetic is not told.
    case other
  }

  let layer: TrainLayer
  let kind: Kind
  let function: ActivationFunction
  /// The sizes of an example's numbers.
  let inputSizes: [Int]
  let outputSizes: [Int]
  let sum: PlainNumbers
  let output: PlainNumbers
  let sumGradient: PlainNumbers?
  let outputGradient: PlainNumbers?
  let mask: PlainNumbers?
  /// By the last part of the engine's name: `kernel`.
  private(set) var weights: [String: StepWeight] = [:]
  /// Mean and variance of the batch, and the loss's derivatives by them, a channel each.
  private(set) var statistics: StepStatistics?

  /// The numbers of a layer before the step: weights alone.
  static func weights(of layer: TrainLayer, in trainer: Trainer) -> [String: StepWeight] {
    var weights: [String: StepWeight] = [:]
    for name in layer.weights {
      guard let numbers = trainer.weightNumbers(name) else { continue }
      weights[String(name.dropFirst(layer.name.count + 1))] = StepWeight(
        name: name, sizes: numbers.sizes, before: numbers.values,
        momentsBefore: trainer.optimizerNumbers(of: name) ?? [],
        penalty: trainer.regularizer(of: name))
    }
    return weights
  }

  /// The numbers of a layer after a step.
  ///
  /// - Returns: nil where the engine has no such layer.
  init?(_ layer: TrainLayer, weights: [String: StepWeight], in trainer: Trainer) {
    guard let input = trainer.numbers(of: layer.input), let sum = trainer.numbers(of: layer.sum),
      let output = trainer.numbers(of: layer.output)
    else { return nil }
    self.layer = layer
    inputSizes = Array(input.sizes.dropFirst())
    outputSizes = Array(output.sizes.dropFirst())
    (self.sum, self.output) = (sum, output)
    sumGradient = trainer.gradientNumbers(of: layer.sum)
    outputGradient = trainer.gradientNumbers(of: layer.output)
    mask = trainer.numbers(of: "\(layer.name).mask")
    let declaration = trainer.layer(named: layer.name)
    kind = Self.kind(of: declaration, inputSizes, outputSizes)
    function = (declaration as? Activation)?.function ?? layer.activation
    for (name, weight) in weights {
      var weight = weight
      weight.complete(from: trainer)
      self.weights[name] = weight
    }
    if case .normalization(_, let epsilon) = kind {
      statistics = StepStatistics(
        input: input, gradient: outputGradient, gamma: weights["gamma"]?.before, epsilon: epsilon)
    }
  }

  private static func kind(
    of layer: (any Layer)?, _ inputs: [Int], _ outputs: [Int]
  ) -> Kind {
    switch layer {
    case is Dense: return .dense
    case let layer as Conv2D:
      return .convolution(
        StepWindows(layer.kernel, layer.stride, layer.padding, inputs, outputs),
        groups: layer.groups)
    case let layer as MaxPooling2D:
      return .maxPooling(StepWindows(layer.size, layer.stride, layer.padding, inputs, outputs))
    case let layer as AveragePooling2D:
      return .averagePooling(StepWindows(layer.size, layer.stride, layer.padding, inputs, outputs))
    case is GlobalAveragePooling2D where inputs.count == 3:
      let whole = WindowSize(inputs[0], inputs[1])
      return .averagePooling(StepWindows(whole, whole, .valid, inputs, [1, 1] + outputs))
    case is Flatten, is Reshape: return .reshaped
    case is Dropout: return .dropout
    case let layer as BatchNormalization:
      return .normalization(momentum: layer.momentum, epsilon: layer.epsilon)
    case is Activation: return .activation
    default: return .other
    }
  }

  /// Whether what comes out is a function of a sum of its own.
  var hasSum: Bool { layer.sum != layer.output }
}

/// A weight in a step: before it, after it, its gradient, and what the optimizer keeps of it.
struct StepWeight: Sendable {
  /// The engine's name.
  let name: String
  /// As the engine stores it.
  let sizes: [Int]
  let before: [Float]
  let momentsBefore: [[Float]]
  let penalty: Regularizer?
  private(set) var after: [Float] = []
  private(set) var moments: [[Float]] = []
  private(set) var gradient: [Float]?

  init(
    name: String, sizes: [Int], before: [Float], momentsBefore: [[Float]], penalty: Regularizer?
  ) {
    (self.name, self.sizes, self.before) = (name, sizes, before)
    (self.momentsBefore, self.penalty) = (momentsBefore, penalty)
  }

  mutating func complete(from trainer: Trainer) {
    after = trainer.weightNumbers(name)?.values ?? []
    moments = trainer.optimizerNumbers(of: name) ?? []
    gradient = trainer.weightGradientNumbers(name)?.values
  }
}
