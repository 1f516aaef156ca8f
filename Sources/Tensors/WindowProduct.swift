private import CKernels

/// A product whose left matrix is windows of pictures, read where they are: element (i, k) stands
/// `rows[i] + steps[k]` behind the beginning of `pictures`.
///
/// Nothing is copied into a matrix of windows first. Blocks of eight windows may reach from one
/// picture row into the next, so that pictures of any width fill them.
///
/// Whoever makes one answers for that all places lie inside: they follow from shapes, and a check at
/// every run would read the tables once more.
struct WindowProduct {
  var pictures: Buffer
  /// Where every window, and every number inside a window, begins.
  var rows: Offsets
  var steps: Offsets
  /// How many of them count.
  var windows: Int
  var depth: Int
  /// The right matrix: `depth` rows that stand `kernelStride` apart.
  var kernel: Buffer
  var kernelStride: Int
  var result: Buffer
  /// Where the rows of the result begin; `resultStride` apart where there is none.
  var results: Offsets?
  var resultStride: Int
  /// How many columns.
  var columns: Int
  var bias: Buffer?
  var accumulates = false
  /// Whether column j sees the number j behind each place alone, instead of that at the place.
  var isByChannel = false

  func run() {
    var product = unsafe kernel_windows(
      c: result.base, results: results?.base, ldc: resultStride, a: pictures.base, rows: rows.base,
      steps: steps.base, b: kernel.base, ldb: kernelStride, m: windows, n: columns, depth: depth,
      bias: bias?.base, accumulate: accumulates)
    if isByChannel {
      unsafe kernel_channel_windows(&product)
    } else {
      unsafe kernel_windows(&product)
    }
  }
}
