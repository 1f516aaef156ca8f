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

  /// `C = A·B` or `C += A·B`, row by row (`sgemm`); a leading size is the distance between rows as
  /// they are stored.
  @unsafe static func product(
    _ left: UnsafePointer<Float>, leadingLeft: Int, transposesLeft: Bool,
    _ right: UnsafePointer<Float>, leadingRight: Int, into result: UnsafeMutablePointer<Float>,
    leadingResult: Int, rows: Int, columns: Int, inner: Int, accumulates: Bool
  ) {
    unsafe cblas_sgemm(
      CblasRowMajor, transposesLeft ? CblasTrans : CblasNoTrans, CblasNoTrans, Int32(rows),
      Int32(columns), Int32(inner), 1, left, Int32(leadingLeft), right, Int32(leadingRight),
      accumulates ? 1 : 0, result, Int32(leadingResult))
  }
}
