/// a + b worked out as a·b.
struct ProductForSum: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.sum, let left, let right) = part else { return [] }
    return [
      Slip(
        .binary(.product, left, right), "product-for-sum",
        "You multiplied \(context.shownAsFactor(left)) by \(context.shownAsFactor(right)) instead "
          + "of adding them.")
    ]
  }
}
