internal import Tensors

/// Numbers with their sizes, examples first, for callers that have no tensors.
public struct PlainNumbers: Hashable, Sendable {
  /// The sizes of the axes: `[8, 3]` for 8 examples of 3 numbers.
  public let sizes: [Int]
  /// All numbers, the last axis running fastest.
  public let values: [Float]

  init(_ tensor: Tensor) {
    sizes = tensor.shape.sizes
    values = tensor.values
  }

  /// Numbers with their sizes.
  ///
  /// - Precondition: there are as many numbers as the sizes say.
  public init(sizes: [Int], values: [Float]) {
    precondition(sizes.reduce(1, *) == values.count, "a number a place")
    self.sizes = sizes
    self.values = values
  }
}

extension Trainer {
  /// The numbers of a node in the last step, examples first; nil if there is none of this name.
  public func numbers(of node: String) -> PlainNumbers? { value(of: node).map { PlainNumbers($0) } }

  /// The gradient of the loss by a node in the last step; nil if there is none of this name, or no
  /// gradient goes through it.
  public func gradientNumbers(of node: String) -> PlainNumbers? {
    gradient(of: node).map { PlainNumbers($0) }
  }

  /// A weight as the engine stores it: a dense kernel is inputs × outputs, that of a convolution
  /// height × width × channels × filters.
  public func weightNumbers(_ name: String) -> PlainNumbers? {
    weight(name).map { PlainNumbers($0) }
  }

  /// The gradient of the loss by a weight in the last step, stored as the weight is; nil where it is
  /// not trained.
  public func weightGradientNumbers(_ name: String) -> PlainNumbers? {
    weightGradient(name).map { PlainNumbers($0) }
  }

  /// Sets all weights, each by its name, or none of them.
  ///
  /// - Throws: if a name is missing, too many, or has other sizes.
  public func setWeights(numbers: [(name: String, numbers: PlainNumbers)]) throws(ModelError) {
    try setWeights(
      numbers.map { ($0.name, Tensor(Shape($0.numbers.sizes), $0.numbers.values)) })
  }

  /// Sets one number of a weight, by its place in what `weightNumbers` gives; false where there is none.
  @discardableResult
  public func setWeightNumber(_ name: String, at place: Int, to value: Float) -> Bool {
    guard var tensor = weight(name), tensor.values.indices.contains(place) else { return false }
    tensor.values[place] = value
    return (try? setWeight(name, to: tensor)) != nil
  }
}

extension Evaluator {
  /// The mean loss over all examples, and what the first output says of them.
  public func plainOutputs() -> (loss: Float, outputs: PlainNumbers) {
    let (loss, outputs) = lossAndOutputs()
    return (loss, PlainNumbers(outputs[0]))
  }
}

extension Model {
  /// A stack of layers on inputs of these sizes: `[2]`, or height, width and channels of pictures.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public init(inputSizes: [Int], _ layers: [any Layer]) throws(ModelError) {
    try self.init(input: Shape(inputSizes), layers)
  }
}

extension Dataset {
  /// The same examples with inputs of other sizes, such as pictures; nil where there are not as many
  /// numbers in an example.
  public func reshaped(to sizes: [Int]) -> Dataset? {
    guard sizes.allSatisfy({ $0 > 0 }), sizes.reduce(1, *) == inputSize else { return nil }
    return try? replacing(inputs: Tensor(Shape([count] + sizes), inputs.values))
  }
}

extension ModelSummary {
  /// The sizes of what each layer makes, without the batch.
  public var layerSizes: [[Int]] { layers.map(\.shape.sizes) }
}

extension Optimizer {
  /// Whether what another optimizer has kept means the same to it: they are of one kind, and both have
  /// a momentum or none.
  public func keepsMemory(of other: any Optimizer) -> Bool { rule == other.rule }
}
