/// The square of a sum for the sum of squares.
struct SquareOutside: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    if let used = powerOfSum(part) {
      return [
        Slip(
          used, "square-outside",
          "You added first and then took the power, \(context.shown(used)); the rule takes the "
            + "power of each first.")
      ]
    }
    guard case .apply(let function, let parts) = part, function == .sum || function == .mean,
      case .binary(.power, let base, let exponent) = parts[0]
    else { return [] }
    let used = Expression.binary(
      .power, .apply(function, [base] + parts.dropFirst()), exponent)
    return [
      Slip(
        used, "square-outside",
        "You took the \(function.rawValue) first and then the power, \(context.shown(used)); the "
          + "rule takes the power first.")
    ]
  }

  /// (a + b)² for a² + b².
  private func powerOfSum(_ part: Expression) -> Expression? {
    guard case .binary(let joint, let left, let right) = part, joint.joinsTerms,
      case .binary(.power, let first, let exponent) = left,
      case .binary(.power, let second, exponent) = right
    else { return nil }
    return .binary(.power, .binary(joint, first, second), exponent)
  }
}
