/// −a worked out as a.
struct SignLeftOut: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .negated(let inner) = part else { return [] }
    return [
      Slip(
        inner, "sign-left-out",
        "You left out the minus sign before \(context.shownAsFactor(inner)).")
    ]
  }
}
