public import Tensors

/// What a graph is recorded for.
public enum Mode: Hashable, Sendable {
  /// Forward and backward, with dropout and the batch's own statistics.
  case training
  /// Forward alone, with everything as it was learned.
  case inference
  /// As inference, but every dropout leaves out units, the same of all examples: one of the thinned
  /// networks whose mean a network with dropout stands for.
  case thinned
}

/// Records a graph of operations for one batch size; every shape is fixed here.
public struct Recorder {
  /// A node: its name, its shape with the batch, and where its numbers come from.
  struct Node {
    enum Source {
      /// Set from outside before every run.
      case input
      /// The numbers of another node in another shape.
      case view(NodeID)
      case operation(any Operation)
    }
    var name: String
    var shape: Shape
    var source: Source
  }

  /// How many examples a run has.
  public let batch: Int
  public let mode: Mode
  private(set) var nodes: [Node] = []
  /// The nodes whose single number is a part of what is minimised.
  private(set) var losses: [NodeID] = []

  public init(batch: Int, mode: Mode) {
    precondition(batch > 0, "a batch has an example at least")
    self.batch = batch
    self.mode = mode
  }

  /// A node whose numbers are set from outside; `shape` with the batch.
  public mutating func input(_ name: String, _ shape: Shape) -> NodeID {
    append(Node(name: name, shape: shape, source: .input))
  }

  /// The result of an operation; `shape` with the batch.
  public mutating func add(_ operation: some Operation, name: String, shape: Shape) -> NodeID {
    append(Node(name: name, shape: shape, source: .operation(operation)))
  }

  /// The numbers of a node in another shape, in place.
  ///
  /// - Precondition: both shapes hold as many numbers.
  public mutating func view(_ node: NodeID, as shape: Shape, name: String) -> NodeID {
    precondition(shape.count == self.shape(of: node).count, "a view has the same numbers")
    return append(Node(name: name, shape: shape, source: .view(node)))
  }

  /// Adds the single number of a node to what is minimised.
  public mutating func minimize(_ node: NodeID) { losses.append(node) }

  /// The shape of a node, with the batch.
  public func shape(of node: NodeID) -> Shape { nodes[node.index].shape }

  private mutating func append(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(index: nodes.count - 1)
  }
}
