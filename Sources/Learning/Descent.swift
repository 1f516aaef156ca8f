private import Tensors

/// Gradient descent on an objective, one step at a time, over buffers that are laid out once.
public struct Descent: Sendable {
  public let objective: Objective
  public var optimizer: SGD
  /// Where it stands, one number an unknown.
  public private(set) var point: [Float]
  /// The objective at `point`.
  public private(set) var value: Float
  /// The gradient at `point`.
  public private(set) var gradient: [Float]

  /// Stands at `start`.
  ///
  /// - Precondition: `start` has a number for each unknown.
  public init(_ objective: Objective, from start: [Float], optimizer: SGD) {
    precondition(start.count == objective.unknowns, "one number an unknown")
    self.objective = objective
    self.optimizer = optimizer
    point = start
    value = 0
    gradient = Array(repeating: 0, count: start.count)
    evaluate()
  }

  /// One step against the gradient.
  public mutating func step() {
    optimizer.update(&point, gradient: gradient)
    evaluate()
  }

  /// The length of the gradient.
  public var gradientNorm: Float { BLAS.norm(gradient) }

  /// Whether every number of the state is finite.
  public var isFinite: Bool {
    value.isFinite && point.allSatisfy(\.isFinite) && gradient.allSatisfy(\.isFinite)
  }

  /// Whether the objective is undefined where it stands.
  public var hasNaN: Bool {
    value.isNaN || point.contains(where: \.isNaN) || gradient.contains(where: \.isNaN)
  }

  private mutating func evaluate() {
    let (objective, point) = (objective, point)
    value = objective.value(point.span)
    var result = gradient.mutableSpan
    objective.gradient(point.span, &result)
  }
}
