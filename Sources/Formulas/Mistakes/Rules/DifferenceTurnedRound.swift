/// a − b worked out as b − a.
struct DifferenceTurnedRound: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.difference, let left, let right) = part else { return [] }
    let turned = Expression.binary(.difference, right, left)
    return [
      Slip(
        turned, "difference-turned-round",
        "You worked out \(context.shown(turned)); the rule has it the other way round, "
          + "\(context.shown(part)).")
    ]
  }
}
