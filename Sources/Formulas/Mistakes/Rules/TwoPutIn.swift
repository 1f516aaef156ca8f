/// The 2 of a square's derivative put in where the rule has none.
struct TwoPutIn: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    switch formula {
    case .apply(.mean, _), .apply(.sum, _), .binary(.product, _, _), .binary(.matrixProduct, _, _):
      guard !hasNumber(formula) else { return [] }
      return [
        Slip(
          .binary(.product, .number(2), formula), "two-put-in",
          "You multiplied by 2, as the derivative of a square does; this rule has no 2.")
      ]
    default: return []
    }
  }

  /// Whether a number is among the factors.
  private func hasNumber(_ part: Expression) -> Bool {
    guard case .binary(.product, let left, let right) = part else {
      return part.numericValue != nil
    }
    return hasNumber(left) || hasNumber(right)
  }
}
