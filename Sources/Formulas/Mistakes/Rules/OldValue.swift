/// A quantity's earlier value used again where its newer one belongs, as in a second step of
/// descent that starts from the same place as the first.
struct OldValue: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    formula.variables.compactMap { name in
      guard let earlier = context.earlierNames[name] else { return nil }
      let changed = formula.mapLeaves { $0 == .variable(name) ? .variable(earlier) : $0 }
      let (old, new) = (context.shown(.variable(earlier)), context.shown(.variable(name)))
      return Slip(
        changed, "old-value", "You used the old value \(old) again where the rule has \(new).")
    }
  }
}
