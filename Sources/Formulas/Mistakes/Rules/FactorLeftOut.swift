/// One factor of a product left out, neither a number nor the rate, which have rules of their own.
struct FactorLeftOut: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    part.lostFactors.filter { $0.kind == .other }.map { lost in
      Slip(
        lost.kept, "factor-left-out",
        "You left out the factor \(context.shownAsFactor(lost.factor)): you used "
          + "\(context.shown(lost.kept)) where the rule has \(context.shown(part)).")
    }
  }
}

/// A factor that was left out of a product, and what is kept.
struct LostFactor {
  enum Kind {
    case number
    case rate
    case other
  }

  let factor: Expression
  let kept: Expression

  /// What the factor is in the field's terms: each kind has a rule with its own sentence.
  var kind: Kind {
    switch factor {
    case .variable(let name) where name == "eta" || name.isIndexed("eta"): .rate
    case .number, .negated(.number): .number
    default: .other
    }
  }
}

extension Expression {
  /// The ways to leave one factor out of this product or above the line of this fraction. In a·b·c,
  /// the part a·b is no factor: its own factors are left out one by one.
  var lostFactors: [LostFactor] {
    let all: [LostFactor]
    switch self {
    case .binary(.product, let left, let right), .binary(.elementProduct, let left, let right):
      all = [LostFactor(factor: left, kept: right), LostFactor(factor: right, kept: left)]
    case .binary(.quotient, let above, let below):
      all = [LostFactor(factor: above, kept: .binary(.quotient, .number(1), below))]
    default: all = []
    }
    return all.filter { lost in
      if case .binary(.product, _, _) = lost.factor { return false }
      return true
    }
  }
}

extension String {
  /// Whether this is a name with a number behind it, as `eta2` is for `eta`.
  func isIndexed(_ name: String) -> Bool {
    hasPrefix(name) && count > name.count && dropFirst(name.count).allSatisfy(\.isNumber)
  }
}
