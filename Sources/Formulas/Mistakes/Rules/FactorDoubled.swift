/// A factor of a product multiplied in twice, or a fraction divided twice.
struct FactorDoubled: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    if case .binary(.quotient, _, let divisor) = part {
      return [
        Slip(
          .binary(.quotient, part, divisor), "factor-doubled",
          "You divided by \(context.shownAsFactor(divisor)) twice.")
      ]
    }
    guard case .binary(let binary, _, _) = part, binary == .product || binary == .elementProduct
    else { return [] }
    return part.lostFactors.map { lost in
      Slip(
        .binary(binary, part, lost.factor),
        lost.kind == .number ? "coefficient-doubled" : "factor-doubled",
        "You multiplied by \(context.shownAsFactor(lost.factor)) twice.")
    }
  }
}
