/// A factor of a product multiplied in twice.
struct FactorDoubled: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.product, _, _) = part else { return [] }
    return part.lostFactors.map { lost in
      Slip(
        .binary(.product, part, lost.factor), "factor-doubled",
        "You multiplied by \(context.shownAsFactor(lost.factor)) twice.")
    }
  }
}
