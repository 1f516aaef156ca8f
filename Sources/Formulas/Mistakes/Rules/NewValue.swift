/// A quantity's new value used where the one before it belongs.
struct NewValue: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    formula.variables.flatMap { name in
      context.earlierNames.filter { $0.value == name }.map(\.key).sorted().map { later in
        let changed = formula.mapLeaves { $0 == .variable(name) ? .variable(later) : $0 }
        let (new, old) = (context.shown(.variable(later)), context.shown(.variable(name)))
        return Slip(
          changed, "new-value", "You used the new value \(new) where the rule has the old \(old).")
      }
    }
  }
}
