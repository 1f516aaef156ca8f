/// a/b worked out as b/a.
struct DivisionTurnedRound: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.quotient, let above, let below) = part else { return [] }
    return [
      Slip(
        .binary(.quotient, below, above), "division-turned-round",
        "You divided \(context.shownAsFactor(below)) by \(context.shownAsFactor(above)); the rule "
          + "has it the other way round.")
    ]
  }
}
