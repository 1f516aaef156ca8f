/// a − b worked out as a + b: the step goes the wrong way.
struct PlusForMinus: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.difference, let left, let right) = part else { return [] }
    return [
      Slip(
        .binary(.sum, left, right), "plus-for-minus",
        "You added \(context.shown(right)) instead of subtracting it.")
    ]
  }
}
