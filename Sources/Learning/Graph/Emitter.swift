public import Tensors

/// Hands operations the buffers of a graph and takes the kernels that work on them.
public struct Emitter {
  let recorder: Recorder
  let arena: Arena
  let weightValues: [Buffer]
  let weightGradients: [Buffer?]
  /// The node whose operation is being recorded.
  var current = NodeID(index: 0)
  var tape = Tape()

  private var values: [Buffer?]
  private var gradients: [Buffer?]
  private var hasGradient: [Bool]
  private var hasWeightGradient: [Bool]
  private let wantsGradient: [Bool]
  private var scratch: [String: Buffer] = [:]
  /// The keys that change from step to step.
  private(set) var keys: [StepKey] = []

  init(
    _ recorder: Recorder, arena: Arena, weightValues: [Buffer], weightGradients: [Buffer?],
    watching inputs: Set<NodeID>
  ) {
    self.recorder = recorder
    self.arena = arena
    self.weightValues = weightValues
    self.weightGradients = weightGradients
    let count = recorder.nodes.count
    values = Array(repeating: nil, count: count)
    gradients = Array(repeating: nil, count: count)
    hasGradient = Array(repeating: false, count: count)
    hasWeightGradient = Array(repeating: false, count: weightValues.count)
    var wants = Array(repeating: false, count: count)
    for (index, node) in recorder.nodes.enumerated() {
      switch node.source {
      case .input: wants[index] = inputs.contains(NodeID(index: index))
      case .view(let other): wants[index] = wants[other.index]
      case .operation(let operation):
        wants[index] =
          operation.inputs.contains { wants[$0.index] }
          || operation.weights.contains { weightGradients[$0.index] != nil }
      }
    }
    wantsGradient = wants
  }

  /// How many examples a run has.
  public var batch: Int { recorder.batch }

  /// Whether it is recorded for training or for predicting.
  public var mode: Mode { recorder.mode }

  /// The name of the node whose operation is being recorded.
  public var name: String { recorder.nodes[current.index].name }

  /// The shape of a node, with the batch.
  public func shape(of node: NodeID) -> Shape { recorder.shape(of: node) }

  /// The shape of the operation's own result, with the batch.
  public var shape: Shape { recorder.shape(of: current) }

  /// The numbers of the operation's own result.
  public var output: Buffer { mutating get { value(of: current) } }

  /// The gradient of the loss by the operation's own result; there while backward is recorded.
  public var outputGradient: Buffer { mutating get { gradient(of: current) } }

  /// The numbers of a node.
  public mutating func value(of node: NodeID) -> Buffer {
    let root = root(of: node)
    if let buffer = values[root.index] { return buffer }
    let buffer = arena.buffer(recorder.shape(of: root).count)
    values[root.index] = buffer
    return buffer
  }

  /// Where the gradient of the loss by a node goes; nil when nobody wants it.
  public mutating func gradientTarget(of node: NodeID) -> GradientTarget? {
    let root = root(of: node)
    guard wantsGradient[root.index] else { return nil }
    let buffer = gradient(of: root)
    defer { hasGradient[root.index] = true }
    return GradientTarget(buffer: buffer, accumulates: hasGradient[root.index])
  }

  /// The numbers of a weight.
  public func weight(_ id: WeightID) -> Buffer { weightValues[id.index] }

  /// Where the gradient of the loss by a weight goes; nil when the weight is not trained.
  public mutating func gradientTarget(of id: WeightID) -> GradientTarget? {
    guard let buffer = weightGradients[id.index] else { return nil }
    defer { hasWeightGradient[id.index] = true }
    return GradientTarget(buffer: buffer, accumulates: hasWeightGradient[id.index])
  }

  /// Memory of the operation's own, the same for its forward and its backward; zeros at first.
  public mutating func scratch(_ name: String, _ count: Int) -> Buffer {
    let key = "\(current.index).\(name)"
    if let buffer = scratch[key] { return buffer }
    let buffer = arena.buffer(count)
    scratch[key] = buffer
    return buffer
  }

  /// A number that follows from seed, node and step, set before every run.
  public mutating func stepKey() -> StepKey {
    let key = StepKey(name: name)
    keys.append(key)
    return key
  }

  /// Adds a kernel to what is being recorded.
  public mutating func append<K: Kernel>(_ kernel: K, pieces: Int = 1, work: Int = 0) {
    tape.append(kernel, pieces: pieces, work: work)
  }

  /// Adds a product of matrices.
  public mutating func appendProduct(
    _ left: MatrixView, times right: MatrixView, into result: MatrixView, bias: Buffer? = nil,
    accumulates: Bool = false
  ) {
    let arena = arena
    tape.append(left, times: right, into: result, bias: bias, accumulates: accumulates) {
      arena.buffer($0)
    }
  }

  /// Whether a gradient has been written for a node.
  func hasGradient(_ node: NodeID) -> Bool { hasGradient[root(of: node).index] }

  /// Whether a gradient has been written for a weight.
  func hasGradient(_ id: WeightID) -> Bool { hasWeightGradient[id.index] }

  private mutating func gradient(of node: NodeID) -> Buffer {
    let root = root(of: node)
    if let buffer = gradients[root.index] { return buffer }
    let buffer = arena.buffer(recorder.shape(of: root).count)
    gradients[root.index] = buffer
    return buffer
  }

  private func root(of node: NodeID) -> NodeID {
    if case .view(let other) = recorder.nodes[node.index].source { return root(of: other) }
    return node
  }
}
