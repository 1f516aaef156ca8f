/// a + b worked out as a − b.
struct MinusForPlus: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.sum, let left, let right) = part else { return [] }
    return [
      Slip(
        .binary(.difference, left, right), "minus-for-plus",
        "You subtracted \(context.shown(right)) instead of adding it.")
    ]
  }
}
