internal import Tensors

/// A bound for gradients, so that one steep place does not throw the parameters away.
public enum GradientClipping: Hashable, Sendable, Codable {
  /// Every number is kept within ± the bound.
  case value(Float)
  /// The gradient of all parameters together is shortened to the bound where it is longer (Pascanu,
  /// Mikolov and Bengio, 2013).
  case globalNorm(Float)

  /// Bounds a gradient in place.
  func apply(to gradient: Buffer) {
    switch self {
    case .value(let bound):
      for index in 0..<gradient.count {
        gradient[index] = min(max(gradient[index], -bound), bound)
      }
    case .globalNorm(let bound):
      let norm = Self.norm(gradient)
      if norm > Double(bound) {
        Kernels.scale(gradient, by: Float(Double(bound) / norm), into: gradient)
      }
    }
  }

  private static func norm(_ gradient: Buffer) -> Double {
    let squares = Kernels.squaredNorm(gradient)
    if squares.isFinite { return Double(squares.squareRoot()) }
    // Squares of numbers from 1e19 on are no Float; as infinity they would erase the gradient.
    var sum = 0.0
    for index in 0..<gradient.count { sum += Double(gradient[index]) * Double(gradient[index]) }
    return sum.squareRoot()
  }
}
