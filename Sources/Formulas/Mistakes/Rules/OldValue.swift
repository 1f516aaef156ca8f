/// A quantity's earlier value used again where its newer one belongs, as in a second step of
/// descent that starts from the same place as the first.
struct OldValue: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    formula.variables.flatMap { name in
      context.earlier(than: name).map { earlier in
        let changed = formula.mapLeaves { $0 == .variable(name) ? .variable(earlier) : $0 }
        return slip(changed, earlier, for: name, context)
      }
    }
  }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .variable(let name) = part else { return [] }
    return context.earlier(than: name).map { slip(.variable($0), $0, for: name, context) }
  }

  private func slip(
    _ changed: Expression, _ earlier: String, for name: String, _ context: MistakeContext
  ) -> Slip {
    let (old, new) = (context.shown(.variable(earlier)), context.shown(.variable(name)))
    return Slip(
      changed, "old-value", "You used the old value \(old) again where the rule has \(new).")
  }
}
