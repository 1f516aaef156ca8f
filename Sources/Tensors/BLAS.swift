private import COpenBLAS

/// The few products that everything else is built from, by OpenBLAS. With `BLASBuild`, the only
/// code that calls it.
public enum BLAS {
  /// `y ← y + scale·x`, element by element (`saxpy`).
  ///
  /// - Precondition: `x` and `y` have the same length.
  public static func add(_ x: [Float], scaledBy scale: Float, to y: inout [Float]) {
    precondition(x.count == y.count, "cannot add \(x.count) numbers to \(y.count)")
    unsafe cblas_saxpy(Int32(x.count), scale, x, 1, &y, 1)
  }

  /// The Euclidean length of `x` (`snrm2`), without overflow in between.
  public static func norm(_ x: [Float]) -> Float {
    unsafe cblas_snrm2(Int32(x.count), x, 1)
  }
}
