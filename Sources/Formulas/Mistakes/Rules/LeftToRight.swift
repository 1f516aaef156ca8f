/// Worked out from left to right: a − b·c as (a − b)·c.
struct LeftToRight: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(let joint, let left, let right) = part, joint.joinsTerms,
      let used = joined(left, to: right, by: joint)
    else { return [] }
    return [
      Slip(
        used, "left-to-right",
        "You worked from left to right, \(context.shown(used)). Products come before sums and "
          + "differences: \(context.shown(part)).")
    ]
  }

  /// The product with its first factor joined to what stands before it.
  private func joined(
    _ left: Expression, to product: Expression, by joint: BinaryOperator
  ) -> Expression? {
    guard case .binary(let operation, let first, let second) = product,
      operation == .product || operation == .elementProduct || operation == .quotient
    else { return nil }
    let start = joined(left, to: first, by: joint) ?? .binary(joint, left, first)
    return .binary(operation, start, second)
  }
}
