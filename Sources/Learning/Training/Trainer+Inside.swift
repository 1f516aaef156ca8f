public import Tensors

/// The numbers of one weight: how large it is, and how far the last step moved it.
public struct WeightReport: Hashable, Sendable {
  /// The weight: `dense1.kernel`.
  public var name: String
  public var shape: Shape
  /// The root of the sum of squares of its numbers.
  public var norm: Float
  /// The same of its gradient in the last step; nil where it is not trained.
  public var gradientNorm: Float?
}

extension Trainer {
  /// The names of all nodes, in the order in which they are computed.
  public var nodeNames: [String] { whole.program.names }

  /// The numbers of a node in the last step, examples as rows; nil if there is none of this name.
  public func value(of name: String) -> Tensor? {
    let program = lastRecording.program
    guard let node = program.node(named: name) else { return nil }
    return Tensor(program.shape(of: node), program.buffer(of: node).values)
  }

  /// The gradient of the loss by a node in the last step; nil if there is none of this name, or no
  /// gradient goes through it.
  public func gradient(of name: String) -> Tensor? {
    let program = lastRecording.program
    guard let node = program.node(named: name) else { return nil }
    return program.gradientBuffer(of: node).map { Tensor(program.shape(of: node), $0.values) }
  }

  /// The names of all weights: `dense1.kernel`.
  public var weightNames: [String] {
    memory.specifications.map { "\($0.layer).\($0.weight.name)" }
  }

  /// The numbers of a weight, in the shape in which the engine stores it.
  public func weight(_ name: String) -> Tensor? {
    place(name).map { Tensor(memory.specifications[$0].weight.shape, memory.buffers[$0].values) }
  }

  /// The gradient of the loss by a weight in the last step; nil where it is not trained.
  public func weightGradient(_ name: String) -> Tensor? {
    guard let place = place(name), let gradient = memory.gradients[place] else { return nil }
    return Tensor(memory.specifications[place].weight.shape, gradient.values)
  }

  /// Every weight by name, as files keep them.
  public var weights: [(name: String, tensor: Tensor)] {
    zip(weightNames, zip(memory.specifications, memory.buffers)).map {
      ($0, Tensor($1.0.weight.shape, $1.1.values))
    }
  }

  /// Sets one weight.
  ///
  /// - Throws: if there is none of this name, or it has another shape.
  public func setWeight(_ name: String, to tensor: Tensor) throws(ModelError) {
    guard let place = place(name) else {
      throw ModelError(
        "There is no weight “\(name)”. There are \(weightNames.joined(separator: ", ")).")
    }
    let shape = memory.specifications[place].weight.shape
    guard shape == tensor.shape else {
      throw ModelError("The weight “\(name)” is \(shape), and what is given is \(tensor.shape).")
    }
    memory.buffers[place].copy(tensor.values)
  }

  /// Sets all weights at once, or none.
  ///
  /// - Throws: if a name is missing, too many, or has another shape.
  public func setWeights(_ weights: [(name: String, tensor: Tensor)]) throws(ModelError) {
    let names = weightNames
    if let missing = names.first(where: { name in !weights.contains { $0.name == name } }) {
      throw ModelError("The weights lack “\(missing)”. They are of another model.")
    }
    let before = memory.values.values
    do {
      for (name, tensor) in weights { try setWeight(name, to: tensor) }
    } catch {
      memory.values.copy(before)
      throw error
    }
  }

  /// How large every weight is, and its gradient in the last step.
  public var weightReports: [WeightReport] {
    memory.specifications.indices.map {
      WeightReport(
        name: weightNames[$0], shape: memory.specifications[$0].weight.shape,
        norm: Kernels.squaredNorm(memory.buffers[$0]).squareRoot(),
        gradientNorm: memory.gradients[$0].map { Kernels.squaredNorm($0).squareRoot() })
    }
  }

  /// How many bytes weights, gradients, optimizer and buffers take.
  public var byteCount: Int {
    memory.byteCount + whole.program.byteCount + (rest?.program.byteCount ?? 0)
  }

  private func place(_ name: String) -> Int? { weightNames.firstIndex(of: name) }
}
