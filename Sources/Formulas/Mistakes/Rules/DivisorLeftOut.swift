/// a/b worked out as a: a sum that was not divided by how many there are.
struct DivisorLeftOut: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.quotient, let dividend, let divisor) = part else { return [] }
    return [
      Slip(
        dividend, "divisor-left-out",
        "You did not divide \(context.shownAsFactor(dividend)) by "
          + "\(context.shownAsFactor(divisor)).")
    ]
  }
}
