import GradusTesting
import Tensors

/// Runs kernels as every kind of processor has them.
enum EveryLevel {
  /// Runs a body for each kind that this processor can run.
  static func run(_ body: (KernelLevel) throws -> Void) rethrows {
    for level in KernelLevel.allCases where level.rawValue <= KernelLevel.best.rawValue {
      try KernelLevelGate.use(level) { try body(level) }
    }
  }
}
