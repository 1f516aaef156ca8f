private import CKernels

/// Loops over matrices of `columns` numbers a row; how many rows there are follows from the length.
extension Kernels {
  /// Softmax of every row.
  public static func softmax(_ x: Buffer, columns: Int, into y: Buffer) {
    precondition(x.count == y.count && x.count.isMultiple(of: columns))
    unsafe kernel_softmax(x.base, y.base, x.count / columns, columns)
  }

  /// `dx (+)=` the gradient by softmax's argument, of its result `y` and the gradient `dy` by that.
  public static func softmaxBackward(
    _ y: Buffer, _ dy: Buffer, columns: Int, into dx: Buffer, accumulates: Bool = false
  ) {
    precondition(y.count == dy.count && y.count == dx.count && y.count.isMultiple(of: columns))
    unsafe kernel_softmax_backward(
      y.base, dy.base, dx.base, y.count / columns, columns, accumulates)
  }

  /// The sum of every column, one number a column.
  public static func columnSums(_ x: Buffer, into y: Buffer, accumulates: Bool = false) {
    precondition(y.count > 0 && x.count.isMultiple(of: y.count))
    unsafe kernel_column_sums(x.base, y.base, x.count / y.count, y.count, accumulates)
  }

  /// Rows as columns: `x` is rows × columns, `y` columns × rows.
  public static func transpose(_ x: Buffer, columns: Int, into y: Buffer) {
    precondition(x.count == y.count && x.count.isMultiple(of: columns))
    unsafe kernel_transpose(x.base, y.base, x.count / columns, columns)
  }

  /// The sum of binary cross-entropies of logits against targets from 0 to 1; `slope` gets the
  /// derivative by each logit.
  public static func binaryCrossEntropy(
    logits: Buffer, targets: Buffer, slope: Buffer
  ) -> Float {
    precondition(logits.count == targets.count && logits.count == slope.count)
    return unsafe kernel_binary_cross_entropy(
      logits.base, targets.base, slope.base, logits.count)
  }

  /// The sum of cross-entropies of rows of logits against class numbers, one a row; `slope` gets
  /// the derivative by each logit.
  public static func sparseCrossEntropy(
    logits: Buffer, targets: Buffer, columns: Int, slope: Buffer
  ) -> Float {
    precondition(logits.count == targets.count * columns && logits.count == slope.count)
    return unsafe kernel_sparse_cross_entropy(
      logits.base, targets.base, slope.base, targets.count, columns)
  }

  /// The sum of cross-entropies of rows of logits against rows of probabilities; `slope` gets the
  /// derivative by each logit.
  public static func crossEntropy(
    logits: Buffer, targets: Buffer, columns: Int, slope: Buffer
  ) -> Float {
    precondition(
      logits.count == targets.count && logits.count == slope.count
        && logits.count.isMultiple(of: columns))
    return unsafe kernel_cross_entropy(
      logits.base, targets.base, slope.base, logits.count / columns, columns)
  }

  /// `y = x·mask`, where the mask is 0 for the given share of the elements and 1 / (1 − share) for
  /// the others; element `first + i` depends on the key and its own number alone.
  public static func dropout(
    _ x: Buffer, share: Float, key: UInt64, first: Int = 0, mask: Buffer, into y: Buffer
  ) {
    precondition(x.count == y.count && x.count == mask.count && (0..<1).contains(share))
    let threshold = UInt32(Double(share) * 0x1p32)
    unsafe kernel_dropout(
      x.base, y.base, mask.base, first, x.count, key, threshold, 1 / (1 - share))
  }
}
