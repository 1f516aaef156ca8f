/// Brackets passed over: a/(b·c) worked out as a/b·c, (a + b)·c as a + b·c, (a·b)² as a·b².
struct BracketsForgotten: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    without(part).map { used in
      Slip(
        used, "brackets-left-out",
        "You worked out \(context.shown(used)), without the brackets of \(context.shown(part)).")
    }
  }

  private func without(_ part: Expression) -> [Expression] {
    guard case .binary(let outer, let left, let right) = part else { return [] }
    switch (outer, left, right) {
    case (.quotient, _, .binary(.product, let first, let second)):
      return [.binary(.product, .binary(.quotient, left, first), second)]
    case (.quotient, _, .binary(let inner, let first, let second)) where inner.joinsTerms:
      return [.binary(inner, .binary(.quotient, left, first), second)]
    case (.difference, _, .binary(let inner, let first, let second)) where inner.joinsTerms:
      return [.binary(inner, .binary(.difference, left, first), second)]
    case (.power, .binary(let inner, let first, let second), _)
    where inner.joinsTerms || inner == .product || inner == .quotient:
      return [.binary(inner, first, .binary(.power, second, right))]
    case (.product, _, _), (.quotient, _, _):
      var all: [Expression] = []
      if case .binary(let inner, let first, let second) = left, inner.joinsTerms {
        all.append(.binary(inner, first, .binary(outer, second, right)))
      }
      if outer == .product, case .binary(let inner, let first, let second) = right,
        inner.joinsTerms
      {
        all.append(.binary(inner, .binary(.product, left, first), second))
      }
      return all
    default: return []
    }
  }
}
