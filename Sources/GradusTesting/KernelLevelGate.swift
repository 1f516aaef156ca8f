public import Tensors

/// Runs a piece of a test with the kernels of one kind of processor. The choice is the thread's own,
/// so tests that run meanwhile see nothing of it.
public enum KernelLevelGate {
  /// Runs a body with the kernels of a level, or the best that this processor has below it.
  public static func use<Result, Failure: Error>(
    _ level: KernelLevel, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    KernelLevel.choose(level)
    defer { KernelLevel.choose(.best) }
    return try body()
  }
}
