/// A function to be minimised: its value and its gradient, over buffers.
///
/// `Learning` does not know where the function comes from; a lesson's formula reaches it like this.
public struct Objective: Sendable {
  /// How many unknowns the function has.
  public let unknowns: Int
  /// The value at a point.
  public let value: @Sendable (_ point: borrowing Span<Float>) -> Float
  /// Writes the gradient at a point, one entry an unknown.
  public let gradient:
    @Sendable (_ point: borrowing Span<Float>, _ result: inout MutableSpan<Float>) -> Void

  public init(
    unknowns: Int, value: @escaping @Sendable (borrowing Span<Float>) -> Float,
    gradient: @escaping @Sendable (borrowing Span<Float>, inout MutableSpan<Float>) -> Void
  ) {
    self.unknowns = unknowns
    self.value = value
    self.gradient = gradient
  }
}
