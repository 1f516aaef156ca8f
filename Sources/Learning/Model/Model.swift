public import Tensors

/// Layers and how they are joined, as a value without weights: the same for a stack of layers and
/// for a graph with shared layers, several inputs and several outputs.
public struct Model: Sendable {
  /// A value that flows through the model: an input, or what a layer makes of others.
  public struct Value: Hashable, Sendable {
    /// Its place: the inputs first, then the calls of layers.
    let index: Int
    /// Its shape, without the batch.
    public let shape: Shape
  }

  /// A layer of a model; called on several values, it is shared, and has its weights once.
  public struct LayerReference: Hashable, Sendable {
    let index: Int
  }

  struct Input: Hashable, Sendable {
    var name: String
    var shape: Shape
  }

  struct NamedLayer: Sendable {
    var name: String
    /// The name as sentences have it: `Dense 3`.
    var label: String
    var layer: any Layer
    /// The places of its weights among the model's, by name; empty until the first call.
    var weights: ClosedRange<Int>?
    var inputShapes: [Shape] = []
  }

  struct Call: Sendable {
    var name: String
    var layer: Int
    var inputs: [Value]
    var output: Value
  }

  private(set) var inputs: [Input] = []
  private(set) var layers: [NamedLayer] = []
  private(set) var calls: [Call] = []
  private(set) var outputValues: [Value] = []
  /// All weights, in the order in which layers are first called, with the names of their layers.
  public private(set) var weights: [(layer: String, weight: WeightSpecification)] = []

  /// Numbers in one tensor, at most: 8 GiB of them.
  private static let largestCount = 1 << 31

  /// A model without inputs and layers.
  public init() {}

  /// A stack of layers on one input.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public init(input shape: Shape, _ layers: [any Layer]) throws(ModelError) {
    var value = try input("input", shape)
    for layer in layers { value = try add(layer, to: value) }
    try output(value)
  }

  /// Adds an input of a shape, without the batch.
  ///
  /// - Throws: if the name is taken, a layer stands before it, or a size is not positive.
  public mutating func input(_ name: String, _ shape: Shape) throws(ModelError) -> Value {
    guard calls.isEmpty else {
      throw ModelError("Input “\(name)” comes after a layer. Say it first.")
    }
    try checkName(name)
    guard shape.sizes.allSatisfy({ $0 > 0 }) else {
      throw ModelError("Input “\(name)” has the shape \(shape). Every size is 1 or more.")
    }
    guard shape.count <= Self.largestCount else {
      throw ModelError("Input “\(name)” has the shape \(shape), which is more than any memory.")
    }
    inputs.append(Input(name: name, shape: shape))
    return Value(index: inputs.count - 1, shape: shape)
  }

  /// Declares a layer that several values go through.
  ///
  /// - Throws: if the name is taken.
  public mutating func layer(
    _ layer: some Layer, name: String? = nil
  ) throws(ModelError) -> LayerReference {
    let kind = type(of: layer).kind
    let number = layers.count { type(of: $0.layer).kind == kind } + 1
    let given = name ?? kind.prefix(1).lowercased() + kind.dropFirst() + "\(number)"
    try checkName(given)
    layers.append(NamedLayer(name: given, label: name ?? "\(kind) \(number)", layer: layer))
    return LayerReference(index: layers.count - 1)
  }

  /// Adds a layer behind one value.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public mutating func add(
    _ layer: any Layer, to value: Value, name: String? = nil
  ) throws(ModelError) -> Value {
    try add(layer, to: [value], name: name)
  }

  /// Adds a layer behind several values.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public mutating func add(
    _ layer: any Layer, to values: [Value], name: String? = nil
  ) throws(ModelError) -> Value {
    let reference = try self.layer(layer, name: name)
    return try call(reference, on: values)
  }

  /// Sends values through a layer.
  ///
  /// - Throws: what does not fit, by the layer's label.
  public mutating func call(
    _ reference: LayerReference, on values: [Value]
  ) throws(ModelError) -> Value {
    let named = layers[reference.index]
    let shapes = values.map(\.shape)
    let shape: Shape
    do {
      shape = try named.layer.outputShape(for: shapes)
    } catch {
      throw ModelError(named.label, error)
    }
    guard shape.sizes.allSatisfy({ $0 > 0 }) else {
      throw ModelError("\(named.label) would leave nothing of its input: \(shape).")
    }
    guard shape.count <= Self.largestCount else {
      throw ModelError("\(named.label) would make \(shape), which is more than any memory.")
    }
    let specifications = named.layer.weights(for: shapes)
    for weight in specifications where weight.shape.count > Self.largestCount {
      throw ModelError(
        "The \(weight.name) of \(named.label) would be \(weight.shape), which is more than any "
          + "memory.")
    }
    if let range = named.weights {
      let known = weights[range.lowerBound..<range.upperBound].map(\.weight)
      guard known == specifications else {
        throw ModelError(
          named.label,
          LayerProblem(
            expected: "\(Self.text(named.inputShapes)) inputs", got: Self.text(shapes),
            remedy: "It is shared and has its weights already; use a layer of its own."))
      }
    } else {
      layers[reference.index].weights = weights.count...weights.count + specifications.count
      layers[reference.index].inputShapes = shapes
      weights += specifications.map { (named.name, $0) }
    }
    let times = calls.count { $0.layer == reference.index } + 1
    let output = Value(index: inputs.count + calls.count, shape: shape)
    calls.append(
      Call(
        name: times == 1 ? named.name : "\(named.name)@\(times)", layer: reference.index,
        inputs: values, output: output))
    return output
  }

  /// Makes a value an output of the model.
  ///
  /// - Throws: if it is one already.
  public mutating func output(_ value: Value) throws(ModelError) {
    guard !outputValues.contains(value) else {
      throw ModelError("“\(name(of: value))” is an output already.")
    }
    outputValues.append(value)
  }

  /// The shapes of the inputs, without the batch.
  public var inputShapes: [Shape] { inputs.map(\.shape) }

  /// The names of the inputs.
  public var inputNames: [String] { inputs.map(\.name) }

  /// The shapes of the outputs, without the batch.
  public var outputShapes: [Shape] { outputValues.map(\.shape) }

  /// The names of the outputs: of the layers that they come from.
  public var outputNames: [String] { outputValues.map(name(of:)) }

  /// How many numbers all weights are, trained or not.
  public var weightCount: Int { weights.reduce(0) { $0 + $1.weight.shape.count } }

  func name(of value: Value) -> String {
    value.index < inputs.count
      ? inputs[value.index].name : calls[value.index - inputs.count].name
  }

  private func checkName(_ name: String) throws(ModelError) {
    let taken = inputs.contains { $0.name == name } || layers.contains { $0.name == name }
    guard !taken else { throw ModelError("The name “\(name)” is taken. Give another one.") }
    guard !name.isEmpty, !name.contains(where: { ".@".contains($0) || $0.isNewline }) else {
      throw ModelError("“\(name)” is no name: it is empty, or has a point or an @ in it.")
    }
  }

  private static func text(_ shapes: [Shape]) -> String {
    shapes.map(\.description).joined(separator: " and ")
  }
}
