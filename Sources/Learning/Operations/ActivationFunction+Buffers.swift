internal import Tensors

/// Activations at once, for loops inside a kernel.
extension ActivationFunction {
  /// `y = g(x)`, row by row for softmax.
  func apply(to x: Buffer, rowsOf columns: Int, into y: Buffer) {
    switch self {
    case .linear: y.copy(x)
    case .step: for index in 0..<x.count { y[index] = x[index] >= 0 ? 1 : 0 }
    case .sigmoid: Kernels.sigmoid(x, into: y)
    case .tanh: Kernels.tanh(x, into: y)
    case .relu: Kernels.relu(x, into: y)
    case .leakyReLU(let slope): Kernels.relu(x, slope: slope, into: y)
    case .elu(let scale): Kernels.elu(x, scale: scale, into: y)
    case .softplus: Kernels.softplus(x, into: y)
    case .softmax: Kernels.softmax(x, columns: columns, into: y)
    }
  }

  /// `dx (+)= dy·g′(x)` of the argument, its result and the gradient by that; `dx` may be `dy`
  /// where it is not added to.
  func applyBackward(
    _ x: Buffer, _ y: Buffer, _ dy: Buffer, rowsOf columns: Int, into dx: Buffer,
    accumulates adds: Bool = false
  ) {
    switch self {
    case .linear: Kernels.scale(dy, by: 1, into: dx, accumulates: adds)
    case .step: if !adds { dx.fill(with: 0) }
    case .sigmoid: Kernels.sigmoidBackward(y, dy, into: dx, accumulates: adds)
    case .tanh: Kernels.tanhBackward(y, dy, into: dx, accumulates: adds)
    case .relu: Kernels.reluBackward(y, dy, into: dx, accumulates: adds)
    case .leakyReLU(let slope):
      Kernels.reluBackward(x, dy, slope: slope, into: dx, accumulates: adds)
    case .elu(let scale): Kernels.eluBackward(y, dy, scale: scale, into: dx, accumulates: adds)
    case .softplus: Kernels.softplusBackward(x, dy, into: dx, accumulates: adds)
    case .softmax: Kernels.softmaxBackward(y, dy, columns: columns, into: dx, accumulates: adds)
    }
  }
}
