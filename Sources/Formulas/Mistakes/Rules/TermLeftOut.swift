/// One term of a sum left out.
struct TermLeftOut: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(let binary, let left, let right) = part, binary.joinsTerms else { return [] }
    var slips = [slip(leaving: left, right, context)]
    // In a + b + c, the part a + b is no term: its own terms are left out one by one.
    if case .binary(let inner, _, _) = left, inner.joinsTerms { return slips }
    slips.append(
      slip(leaving: binary == .sum ? right : .negated(right), left, context))
    return slips
  }

  private func slip(
    leaving kept: Expression, _ term: Expression, _ context: MistakeContext
  ) -> Slip {
    Slip(kept, "term-left-out", "You left out the term \(context.shownAsFactor(term)).")
  }
}

extension BinaryOperator {
  /// Whether it joins the terms of a sum.
  var joinsTerms: Bool { self == .sum || self == .difference }
}
