private import Synchronization
public import Tensors

/// Lets one test at a time choose which kernels run, since the choice is the whole process's.
///
/// Tests that compare bits hold the gate as well, so that nobody changes kernels under them.
public enum KernelLevelGate {
  private static let gate = Mutex<Void>(())

  /// Runs a body with the kernels of a level, or the best that this processor has below it.
  public static func use<Result, Failure: Error>(
    _ level: KernelLevel, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try gate.withLock { _ throws(Failure) in
      KernelLevel.choose(level)
      defer { KernelLevel.choose(.best) }
      return try body()
    }
  }

  /// Runs a body while nobody chooses other kernels.
  public static func hold<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try gate.withLock { _ throws(Failure) in try body() }
  }
}
