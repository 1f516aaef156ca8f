/// A probability worked out where the logit is asked for: σ of a weighted sum.
struct SigmoidPutIn: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    guard isWeightedSum(formula) else { return [] }
    return [
      Slip(
        .call(.sigmoid, formula), "probability-for-logit",
        "You put \(context.shown(formula)) through the sigmoid; the rule has the logit itself.")
    ]
  }

  private func isWeightedSum(_ formula: Expression) -> Bool {
    switch formula {
    case .binary(.matrixProduct, _, _), .apply(.dot, _): true
    case .binary(.sum, let left, let right): isTerm(left) || isTerm(right)
    default: false
    }
  }

  private func isTerm(_ part: Expression) -> Bool {
    switch part {
    case .binary(.product, .variable(let weight), .variable): weight.hasPrefix("w")
    case .binary(.matrixProduct, _, _), .apply(.dot, _): true
    case .binary(.sum, let left, let right): isTerm(left) || isTerm(right)
    default: false
    }
  }
}
