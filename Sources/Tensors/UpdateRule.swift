private import CKernels

/// The rule by which an optimizer changes parameters, as the innermost loop has it.
public enum UpdateRule: Sendable {
  case sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, nadam, adamW

  /// Changes parameters by their gradient.
  ///
  /// - Parameters:
  ///   - first: the optimizer's numbers, one a parameter, where the rule keeps some.
  ///   - second: the same, where it keeps two.
  ///   - settings: up to eight numbers, the learning rate first; `updates.h` says what they are.
  /// - Returns: whether every parameter is finite afterwards.
  public func apply(
    to parameters: Buffer, gradient: Buffer, first: Buffer, second: Buffer, settings: Buffer
  ) -> Bool {
    precondition(parameters.count == gradient.count && settings.count >= 8)
    let n = parameters.count
    let (w, g, a, b) = unsafe (parameters.base, gradient.base, first.base, second.base)
    let h = unsafe settings.base
    let remainder: Float =
      switch self {
      case .sgd: unsafe kernel_sgd(w, g, a, b, n, h)
      case .momentum: unsafe kernel_momentum(w, g, a, b, n, h)
      case .nesterov: unsafe kernel_nesterov(w, g, a, b, n, h)
      case .adagrad: unsafe kernel_adagrad(w, g, a, b, n, h)
      case .rmsprop: unsafe kernel_rmsprop(w, g, a, b, n, h)
      case .adadelta: unsafe kernel_adadelta(w, g, a, b, n, h)
      case .adam: unsafe kernel_adam(w, g, a, b, n, h)
      case .nadam: unsafe kernel_nadam(w, g, a, b, n, h)
      case .adamW: unsafe kernel_adamw(w, g, a, b, n, h)
      }
    return remainder == 0
  }

  /// How many numbers the rule keeps for each parameter.
  public var slots: Int {
    switch self {
    case .sgd: 0
    case .momentum, .nesterov, .adagrad, .rmsprop: 1
    case .adadelta, .adam, .nadam, .adamW: 2
    }
  }
}
