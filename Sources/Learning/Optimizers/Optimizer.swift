public import Tensors

/// How parameters follow their gradient.
///
/// A new one is a file in `Optimizers`, its test, and a line in `OptimizerKinds.all`.
public protocol Optimizer: Codable, Hashable, Sendable {
  /// What the optimizer is called: `Adam`.
  static var kind: String { get }
  /// The learning rate η, before the schedule.
  var rate: Float { get set }
  /// The innermost loop that does it.
  var rule: UpdateRule { get }
  /// The settings of one step, in the order that the rule wants them.
  ///
  /// - Parameters:
  ///   - step: the number of the step, from 1 on.
  ///   - rate: the learning rate of this step.
  ///   - memory: one number that the optimizer keeps from step to step; 1 at first.
  func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float>
}
