public import Tensors

/// A recorded graph with its memory: two tapes, run as often as wanted without allocating.
public final class Program {
  /// How many examples a run has.
  public let batch: Int
  public let mode: Mode
  /// The names of all nodes, in the order in which they are computed.
  public let names: [String]
  /// How many bytes its buffers take, without the weights.
  public var byteCount: Int { arena.byteCount }

  private let arena: Arena
  private let recorder: Recorder
  private let values: [Buffer]
  private let gradients: [Buffer?]
  private let forwardTape: Tape
  private let backwardTape: Tape
  private let losses: [Buffer]
  private let keys: [StepKey]

  /// Lays out and records.
  ///
  /// - Parameters:
  ///   - weights: the memory of every weight, and of its gradient where it is trained.
  ///   - watched: inputs by which a gradient is wanted.
  ///   - differentiates: whether it has a backward pass; as a rule where it is for training.
  public init(
    _ recorder: Recorder, weights: [Buffer], gradients weightGradients: [Buffer?],
    watching watched: Set<NodeID> = [], differentiates: Bool? = nil
  ) {
    let arena = Arena()
    var emitter = Emitter(
      recorder, arena: arena, weightValues: weights, weightGradients: weightGradients,
      watching: watched)
    for index in recorder.nodes.indices {
      guard case .operation(let operation) = recorder.nodes[index].source else { continue }
      emitter.current = NodeID(index: index)
      operation.forward(&emitter)
    }
    forwardTape = emitter.tape
    emitter.tape = Tape()
    if differentiates ?? (recorder.mode == .training) {
      for node in recorder.losses {
        guard let target = emitter.gradientTarget(of: node) else { continue }
        target.buffer.fill(with: 1)
      }
      for index in recorder.nodes.indices.reversed() {
        guard case .operation(let operation) = recorder.nodes[index].source else { continue }
        emitter.current = NodeID(index: index)
        if emitter.hasGradient(emitter.current) { operation.backward(&emitter) }
      }
    }
    backwardTape = emitter.tape
    values = recorder.nodes.indices.map { emitter.value(of: NodeID(index: $0)) }
    gradients = recorder.nodes.indices.map {
      let node = NodeID(index: $0)
      return emitter.hasGradient(node) ? emitter.gradientTarget(of: node)?.buffer : nil
    }
    losses = recorder.losses.map { emitter.value(of: $0) }
    keys = emitter.keys
    names = recorder.nodes.map(\.name)
    batch = recorder.batch
    mode = recorder.mode
    self.arena = arena
    self.recorder = recorder
  }

  /// Computes every node, in the order of recording.
  public func forward(seed: UInt64 = 0, step: Int = 0, on workers: Workers? = nil) {
    for key in keys { key.set(seed: seed, step: step) }
    forwardTape.run(on: workers)
  }

  /// Computes every gradient, in the reverse order.
  public func backward(on workers: Workers? = nil) { backwardTape.run(on: workers) }

  /// The sum of everything that is minimised.
  public var loss: Float {
    var sum: Float = 0
    for part in losses { sum += part[0] }
    return sum
  }

  /// The memory of a node.
  public func buffer(of node: NodeID) -> Buffer { values[node.index] }

  /// The memory of the gradient by a node, if one is computed.
  public func gradientBuffer(of node: NodeID) -> Buffer? { gradients[node.index] }

  /// The node with this name, if there is one.
  public func node(named name: String) -> NodeID? {
    names.firstIndex(of: name).map(NodeID.init(index:))
  }

  /// The shape of a node, with the batch.
  public func shape(of node: NodeID) -> Shape { recorder.shape(of: node) }

  /// The first node, in the order of computing, with a number that is not finite.
  public var firstNodeNotFinite: String? {
    for (index, buffer) in values.enumerated() where !Kernels.isFinite(buffer) {
      return names[index]
    }
    return nil
  }

  /// The first node, in the order of the backward pass, whose gradient is not finite.
  public var firstGradientNotFinite: String? {
    for (index, buffer) in gradients.enumerated().reversed() {
      if let buffer, !Kernels.isFinite(buffer) { return names[index] }
    }
    return nil
  }
}
