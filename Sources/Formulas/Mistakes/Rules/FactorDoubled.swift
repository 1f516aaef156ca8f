/// A factor of a product multiplied in twice.
struct FactorDoubled: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
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
