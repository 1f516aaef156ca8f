/// A matrix used as it is where it stands transposed, or the other way round.
struct Untransposed: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    switch part {
    case .transposed(let inner):
      return [slip(inner, inner, for: part, context)]
    case .binary(.matrixProduct, .variable(let name), let right):
      let left = Expression.variable(name)
      return [
        slip(
          .binary(.matrixProduct, .transposed(left), right), .transposed(left), for: left, context)
      ]
    default: return []
    }
  }

  private func slip(
    _ changed: Expression, _ used: Expression, for right: Expression, _ context: MistakeContext
  ) -> Slip {
    Slip(
      changed, "transposed",
      "You used \(context.shown(used)) where the rule has \(context.shown(right)): rows and "
        + "columns changed places.")
  }
}
