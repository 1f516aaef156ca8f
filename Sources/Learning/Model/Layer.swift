public import Tensors

/// A layer as it is declared: settings alone, no weights.
///
/// A new one is a file in `Layers`, its test, and a line in `LayerKinds.all`.
public protocol Layer: Codable, Hashable, Sendable {
  /// What the layer is called, in Keras' word: `Dense`.
  static var kind: String { get }
  /// The shape of the result for inputs of these shapes, all without the batch.
  func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape
  /// The weights that inputs of these shapes call for.
  func weights(for inputs: [Shape]) -> [WeightSpecification]
  /// Records the layer's work on these nodes.
  func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID
}

extension Layer {
  public func weights(for inputs: [Shape]) -> [WeightSpecification] { [] }
}

/// What a layer cannot do with the inputs it is given.
public struct LayerProblem: Error, Hashable, Sendable {
  /// What the layer takes.
  public var expected: String
  /// What it is given.
  public var got: String
  /// What to do about it.
  public var remedy: String

  public init(expected: String, got: String, remedy: String) {
    self.expected = expected
    self.got = got
    self.remedy = remedy
  }
}

extension Layer {
  /// The only input of a layer that takes one.
  func single(_ inputs: [Shape]) throws(LayerProblem) -> Shape {
    guard inputs.count == 1, let input = inputs.first else {
      throw LayerProblem(
        expected: "one input", got: "\(inputs.count)",
        remedy: "Join them first, with Concatenate or Add.")
    }
    return input
  }

  /// The only input of a layer that takes pictures: height × width × channels.
  func picture(_ inputs: [Shape]) throws(LayerProblem) -> Shape {
    let input = try single(inputs)
    guard input.rank == 3 else {
      throw LayerProblem(
        expected: "height × width × channels", got: "\(input)",
        remedy: "Put a Reshape before it.")
    }
    return input
  }

  /// The only input of a layer that takes sequences: steps × features.
  func sequence(_ inputs: [Shape]) throws(LayerProblem) -> Shape {
    let input = try single(inputs)
    guard input.rank == 2 else {
      throw LayerProblem(
        expected: "steps × features", got: "\(input)",
        remedy: "Put a Reshape before it, or an Embedding if these are numbers of words.")
    }
    return input
  }

  /// A setting that must be a positive whole number.
  func positive(_ value: Int, _ name: String) throws(LayerProblem) {
    guard value > 0 else {
      throw LayerProblem(
        expected: "\(name) of 1 or more", got: "\(value)", remedy: "Set \(name) to 1 or more.")
    }
    // Far beyond any memory, and small enough that products of sizes stay numbers.
    guard value <= 1 << 20 else {
      throw LayerProblem(
        expected: "\(name) of \(1 << 20) or less", got: "\(value)",
        remedy: "Set \(name) to a size that a computer holds.")
    }
  }
}

/// The part of a recorder that a layer sees: its own weights and names.
public struct LayerRecorder {
  var recorder: Recorder
  /// The layer's name in the model.
  public let name: String
  let weights: [String: WeightID]

  /// How many examples are worked on at once.
  public var batch: Int { recorder.batch }
  /// Whether it is recorded for training or for predicting.
  public var mode: Mode { recorder.mode }

  /// The shape of a node, with the batch.
  public func shape(of node: NodeID) -> Shape { recorder.shape(of: node) }

  /// A weight that the layer has declared; nil for one that it has not.
  public func weight(_ name: String) -> WeightID? { weights[name] }

  /// A weight that the layer has declared.
  ///
  /// - Precondition: it has.
  public func requiredWeight(_ name: String) -> WeightID {
    guard let id = weights[name] else { preconditionFailure("\(self.name) has no \(name)") }
    return id
  }

  /// The result of an operation; `shape` with the batch. The node is called after the layer, and
  /// after its `part` unless that is empty.
  public mutating func add(_ operation: some Operation, part: String = "", shape: Shape) -> NodeID {
    recorder.add(operation, name: part.isEmpty ? name : "\(name).\(part)", shape: shape)
  }

  /// The numbers of a node in another shape, in place.
  public mutating func view(_ node: NodeID, as shape: Shape) -> NodeID {
    recorder.view(node, as: shape, name: name)
  }

  /// Adds the single number of a node to what is minimised.
  public mutating func minimize(_ node: NodeID) { recorder.minimize(node) }

  /// Puts an activation behind a node; the node is the weighted sum, and called so.
  public mutating func activate(_ node: NodeID, _ function: ActivationFunction) -> NodeID {
    add(ActivationOperation(input: node, function: function), shape: shape(of: node))
  }
}
