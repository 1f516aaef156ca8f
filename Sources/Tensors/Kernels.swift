private import CKernels

/// The innermost loops, over buffers; `CKernels` has them for every kind of processor.
///
/// Buffers of one call have the same length unless said otherwise. `accumulates` adds to what
/// stands in the result instead of replacing it.
public enum Kernels {
  /// `y = tanh x`
  public static func tanh(_ x: Buffer, into y: Buffer) {
    unsafe kernel_tanh(x.base, y.base, length(x, y))
  }

  /// `y = 1 / (1 + e⁻ˣ)`
  public static func sigmoid(_ x: Buffer, into y: Buffer) {
    unsafe kernel_sigmoid(x.base, y.base, length(x, y))
  }

  /// `y = eˣ`
  public static func exp(_ x: Buffer, into y: Buffer) {
    unsafe kernel_exp(x.base, y.base, length(x, y))
  }

  /// `y = ln x`
  public static func log(_ x: Buffer, into y: Buffer) {
    unsafe kernel_log(x.base, y.base, length(x, y))
  }

  /// `y = ln(1 + eˣ)`
  public static func softplus(_ x: Buffer, into y: Buffer) {
    unsafe kernel_softplus(x.base, y.base, length(x, y))
  }

  /// `y = x` above 0 and `slope·x` below.
  public static func relu(_ x: Buffer, slope: Float = 0, into y: Buffer) {
    unsafe kernel_relu(x.base, y.base, length(x, y), slope)
  }

  /// `y = x` above 0 and `scale·(eˣ − 1)` below.
  public static func elu(_ x: Buffer, scale: Float = 1, into y: Buffer) {
    unsafe kernel_elu(x.base, y.base, length(x, y), scale)
  }

  /// `dx (+)= dy·(1 − y²)`
  public static func tanhBackward(
    _ y: Buffer, _ dy: Buffer, into dx: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_tanh_backward(y.base, dy.base, dx.base, length(y, dy, dx), accumulates)
  }

  /// `dx (+)= dy·y·(1 − y)`
  public static func sigmoidBackward(
    _ y: Buffer, _ dy: Buffer, into dx: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_sigmoid_backward(y.base, dy.base, dx.base, length(y, dy, dx), accumulates)
  }

  /// `dx (+)= dy` where `y` is above 0, and `slope·dy` elsewhere.
  public static func reluBackward(
    _ y: Buffer, _ dy: Buffer, slope: Float = 0, into dx: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_relu_backward(y.base, dy.base, dx.base, length(y, dy, dx), slope, accumulates)
  }

  /// `dx (+)= dy` where `y` is above 0, and `(y + scale)·dy` elsewhere.
  public static func eluBackward(
    _ y: Buffer, _ dy: Buffer, scale: Float = 1, into dx: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_elu_backward(y.base, dy.base, dx.base, length(y, dy, dx), scale, accumulates)
  }

  /// `dx (+)= dy·σ(x)`; of the argument `x`, not of the result.
  public static func softplusBackward(
    _ x: Buffer, _ dy: Buffer, into dx: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_softplus_backward(x.base, dy.base, dx.base, length(x, dy, dx), accumulates)
  }

  /// `y (+)= factor·x`
  public static func scale(
    _ x: Buffer, by factor: Float, into y: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_scale(x.base, y.base, length(x, y), factor, accumulates)
  }

  /// `y (+)= a·b`, element by element.
  public static func multiply(
    _ a: Buffer, _ b: Buffer, into y: Buffer, accumulates: Bool = false
  ) {
    unsafe kernel_multiply(a.base, b.base, y.base, length(a, b, y), accumulates)
  }

  /// The sum of all numbers.
  public static func sum(_ x: Buffer) -> Float { unsafe kernel_sum(x.base, x.count) }

  /// The sum of all squares.
  public static func squaredNorm(_ x: Buffer) -> Float {
    unsafe kernel_squared_norm(x.base, x.count)
  }

  /// Whether no number is infinite or NaN.
  public static func isFinite(_ x: Buffer) -> Bool { unsafe kernel_finite(x.base, x.count) == 0 }

  private static func length(_ a: Buffer, _ b: Buffer) -> Int {
    precondition(a.count == b.count, "buffers of one call have one length")
    return a.count
  }

  private static func length(_ a: Buffer, _ b: Buffer, _ c: Buffer) -> Int {
    precondition(a.count == b.count && a.count == c.count, "buffers of one call have one length")
    return a.count
  }
}
