private import CKernels

/// The kinds of processor that the innermost loops are compiled for.
public enum KernelLevel: Int, CaseIterable, Sendable {
  case portable, avx2, avx512

  /// The kind that this thread uses.
  public static var current: KernelLevel { KernelLevel(kernel_level()) }

  /// The best kind that this processor runs.
  public static var best: KernelLevel { KernelLevel(kernel_best_level()) }

  /// Lets this thread use this kind from here on, or the best one where the processor cannot run it;
  /// for tests.
  public static func choose(_ level: KernelLevel) {
    kernel_choose(kernel_level(UInt32(level.rawValue)))
  }

  private init(_ level: kernel_level) {
    self = KernelLevel(rawValue: Int(level.rawValue)) ?? .portable
  }
}
