/// x² worked out as x, and other powers likewise.
struct PowerForgotten: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.power, let base, let exponent) = part else { return [] }
    let shown = context.shownAsFactor(base)
    if exponent == .number(2) {
      return [Slip(base, "square-forgotten", "You did not square \(shown).")]
    }
    return [
      Slip(
        base, "power-forgotten",
        "You used \(shown) where the rule has \(context.shown(part)).")
    ]
  }
}
