public import Tensors

/// One operation of a graph, with its forward and its backward side by side.
///
/// A new one is a file in `Operations`, its test, and a line in `OperationChecks.all` of the tests.
public protocol Operation: Sendable {
  /// The nodes it reads.
  var inputs: [NodeID] { get }
  /// The weights it reads.
  var weights: [WeightID] { get }
  /// Records how its result comes from its inputs.
  func forward(_ emitter: inout Emitter)
  /// Records how the gradient of its result goes on to its inputs and weights.
  func backward(_ emitter: inout Emitter)
}

extension Operation {
  public var weights: [WeightID] { [] }
}

/// Where a gradient goes: written by the first that has one, added to by the others.
public struct GradientTarget {
  public let buffer: Buffer
  public let accumulates: Bool
}
