/// A square used where its slope stands: x² for the 2·x of η·2·x.
struct SquareForSlope: MistakeRule {
  /// Products are looked at as a whole: the 2·e of 2·e·x is no slope of e².
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] {
    slips(in: formula, context)
  }

  private func slips(in formula: Expression, _ context: MistakeContext) -> [Slip] {
    if case .binary(.product, _, _) = formula { return slips(ofProduct: formula, context) }
    let parts = formula.children
    return parts.indices.flatMap { index in
      slips(in: parts[index], context).map { slip in
        var changed = parts
        changed[index] = slip.expression
        return Slip(formula.withChildren(changed), slip.mistake.rule, slip.mistake.sentence)
      }
    }
  }

  private func slips(ofProduct part: Expression, _ context: MistakeContext) -> [Slip] {
    let factors = part.factors
    let others = factors.filter(\.isSlopeFactor)
    // With two of them it is not clear what the 2 belongs to.
    guard factors.contains(.number(2)), others.count == 1, let base = others.first else {
      return []
    }
    let square = Expression.binary(.power, base, .number(2))
    let kept = factors.filter { $0 != .number(2) }.map { $0 == base ? square : $0 }
    guard let first = kept.first else { return [] }
    return [
      Slip(
        kept.dropFirst().reduce(first) { .binary(.product, $0, $1) }, "square-for-slope",
        "You used \(context.shown(square)) itself where its slope "
          + "2·\(context.shownAsFactor(base)) belongs.")
    ]
  }
}

extension Expression {
  /// The factors of a product, however its brackets stand; this alone where it is none.
  fileprivate var factors: [Expression] {
    guard case .binary(.product, let left, let right) = self else { return [self] }
    return left.factors + right.factors
  }

  /// A factor that is neither a number nor the rate.
  fileprivate var isSlopeFactor: Bool {
    switch self {
    case .number, .negated(.number), .constant: false
    case .variable(let name): !(name == "eta" || name.isIndexed("eta"))
    default: true
    }
  }
}
