private import CKernels

/// Matrices normalised by column, as batches are, or by row, as layers are.
extension Kernels {
  /// The mean of every column, and the sum of the squared distances from it.
  public static func columnMoments(_ x: Buffer, mean: Buffer, squares: Buffer) {
    precondition(mean.count > 0 && x.count >= mean.count && x.count.isMultiple(of: mean.count))
    precondition(squares.count == mean.count)
    unsafe kernel_column_moments(
      x.base, mean.base, squares.base, x.count / mean.count, mean.count)
  }

  /// `y = (x − mean)·scale + shift`, with one number a column of each.
  public static func normalizeColumns(
    _ x: Buffer, mean: Buffer, scale: Buffer, shift: Buffer, into y: Buffer
  ) {
    precondition(x.count == y.count && mean.count > 0 && x.count.isMultiple(of: mean.count))
    precondition(scale.count == mean.count && shift.count == mean.count)
    unsafe kernel_normalize_columns(
      x.base, mean.base, scale.base, shift.base, y.base, x.count / mean.count, mean.count)
  }

  /// Of every column the sum of `dy`, and of `dy·(x − mean)`.
  public static func normalizeColumnsSums(
    _ x: Buffer, mean: Buffer, _ dy: Buffer, sums: Buffer, products: Buffer
  ) {
    precondition(x.count == dy.count && mean.count > 0 && x.count.isMultiple(of: mean.count))
    precondition(sums.count == mean.count && products.count == mean.count)
    unsafe kernel_normalize_columns_sums(
      x.base, mean.base, dy.base, sums.base, products.base, x.count / mean.count, mean.count)
  }

  /// `dx (+)= scale·(dy − offset − slope·(x − mean))`, with one number a column of each.
  public static func normalizeColumnsBackward(
    _ x: Buffer, mean: Buffer, _ dy: Buffer, scale: Buffer, offset: Buffer, slope: Buffer,
    into dx: Buffer, accumulates: Bool = false
  ) {
    precondition(x.count == dy.count && x.count == dx.count)
    precondition(mean.count > 0 && x.count.isMultiple(of: mean.count))
    precondition(scale.count == mean.count && offset.count == mean.count)
    precondition(slope.count == mean.count)
    unsafe kernel_normalize_columns_backward(
      x.base, mean.base, dy.base, scale.base, offset.base, slope.base, dx.base,
      x.count / mean.count, mean.count, accumulates)
  }

  /// `y = (x − μ)/√(σ² + ε)·gamma + beta`, with the mean and variance of every row and one gamma
  /// and beta a column.
  ///
  /// - Parameters:
  ///   - means: gets μ of every row.
  ///   - scales: gets `1/√(σ² + ε)` of every row.
  public static func normalizeRows(
    _ x: Buffer, gamma: Buffer, beta: Buffer, epsilon: Float, into y: Buffer, means: Buffer,
    scales: Buffer
  ) {
    precondition(x.count == y.count && gamma.count > 0 && beta.count == gamma.count)
    precondition(x.count == means.count * gamma.count && scales.count == means.count)
    unsafe kernel_normalize_rows(
      x.base, gamma.base, beta.base, epsilon, y.base, means.base, scales.base, means.count,
      gamma.count)
  }

  /// The way back through `normalizeRows`.
  ///
  /// - Parameters:
  ///   - dx: gets, or is added to, the gradient by `x`; nil where nobody wants it.
  ///   - gammaGradient: gets the sum of these rows, one number a column.
  ///   - betaGradient: gets the sum of these rows, one number a column.
  public static func normalizeRowsBackward(
    _ x: Buffer, means: Buffer, scales: Buffer, gamma: Buffer, _ dy: Buffer, into dx: Buffer?,
    gammaGradient: Buffer, betaGradient: Buffer, accumulates: Bool
  ) {
    precondition(x.count == dy.count && gamma.count > 0 && x.count == means.count * gamma.count)
    precondition(scales.count == means.count && gammaGradient.count == gamma.count)
    precondition(betaGradient.count == gamma.count && (dx == nil || dx?.count == x.count))
    unsafe kernel_normalize_rows_backward(
      x.base, means.base, scales.base, gamma.base, dy.base, dx?.base, gammaGradient.base,
      betaGradient.base, means.count, gamma.count, accumulates)
  }
}
