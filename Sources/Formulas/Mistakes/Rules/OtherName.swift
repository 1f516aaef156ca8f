/// Another quantity of the same kind used: η₁ or x₃ where the rule has η₂ or x₁.
struct OtherName: MistakeRule {
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    formula.variables.flatMap { name in
      others(of: name, context).map { other in
        slip(
          formula.mapLeaves { $0 == .variable(name) ? .variable(other) : $0 }, other, for: name,
          context)
      }
    }
  }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .variable(let name) = part else { return [] }
    return others(of: name, context).map { slip(.variable($0), $0, for: name, context) }
  }

  private func others(of name: String, _ context: MistakeContext) -> [String] {
    let stem = name.withoutIndex
    guard stem != name else { return [] }
    return context.otherNames.filter { $0 != name && $0.isIndexed(stem) }.sorted()
  }

  private func slip(
    _ changed: Expression, _ other: String, for name: String, _ context: MistakeContext
  ) -> Slip {
    let (used, right) = (context.shown(.variable(other)), context.shown(.variable(name)))
    return Slip(changed, "other-name", "You used \(used) where the rule has \(right).")
  }
}

extension String {
  /// The name without the number at its end: `eta` of `eta2`.
  var withoutIndex: String {
    String(reversed().drop(while: \.isNumber).reversed())
  }
}
