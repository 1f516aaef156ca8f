/// The 2 of a square's derivative put in where the rule has none: before the whole, or before a term
/// of it, such as the step of an update.
struct TwoPutIn: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    guard let part = doubled(formula, isTerm: false) else { return [] }
    return [slip(part, formula, context)]
  }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(let joint, let left, let right) = part, joint.joinsTerms else { return [] }
    var all: [Slip] = []
    if let changed = doubled(right, isTerm: true) {
      all.append(slip(.binary(joint, left, changed), right, context))
    }
    if let changed = doubled(left, isTerm: true) {
      all.append(slip(.binary(joint, changed, right), left, context))
    }
    return all
  }

  private func slip(
    _ changed: Expression, _ part: Expression, _ context: MistakeContext
  ) -> Slip {
    Slip(
      changed, "two-put-in",
      "You multiplied \(context.shownAsFactor(part)) by 2, as the derivative of a square does; this "
        + "rule has no 2 there.")
  }

  /// Twice a part that could be a derivative; nil where a number stands before it already.
  private func doubled(_ part: Expression, isTerm: Bool) -> Expression? {
    switch part {
    case .binary(.product, _, _), .binary(.elementProduct, _, _), .binary(.matrixProduct, _, _),
      .apply(.mean, _), .apply(.sum, _):
      return hasNumber(part) ? nil : .binary(.product, .number(2), part)
    case .binary(let joint, .binary(.power, _, _), .binary(.power, _, _))
    where joint.joinsTerms && !isTerm:
      return .binary(.product, .number(2), part)
    default: return nil
    }
  }

  /// Whether a number is among the factors.
  private func hasNumber(_ part: Expression) -> Bool {
    switch part {
    case .binary(.product, let left, let right), .binary(.elementProduct, let left, let right):
      hasNumber(left) || hasNumber(right)
    default: part.numericValue != nil
    }
  }
}
