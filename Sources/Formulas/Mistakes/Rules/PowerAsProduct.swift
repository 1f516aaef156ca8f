/// x² worked out as 2·x, and x³ as 3·x.
struct PowerAsProduct: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.power, let base, let exponent) = part else { return [] }
    let product = Expression.binary(.product, exponent, base)
    return [
      Slip(
        product, "power-as-product",
        "You worked out \(context.shown(product)) where the rule has \(context.shown(part)).")
    ]
  }
}
