private import CKernels

/// How this thread rounds off the smallest numbers.
public enum FloatingPointMode {
  /// Runs a body with numbers below 2⁻¹²⁶ flushed to zero, as they make a processor slow and mean
  /// nothing to training; brings the mode back afterwards.
  @inlinable public static func flushingToZero<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let mode = begin()
    defer { end(mode) }
    return try body()
  }

  /// Flushes the smallest numbers to zero from here on.
  ///
  /// - Returns: the mode before, for `end`.
  public static func begin() -> UInt32 { kernel_flush_to_zero() }

  /// Brings a mode back.
  public static func end(_ mode: UInt32) { kernel_restore_floating_point(mode) }
}
