/// √x worked out as x.
struct RootForgotten: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .call(.sqrt, let inner) = part else { return [] }
    return [
      Slip(
        inner, "root-forgotten",
        "You did not take the square root of \(context.shownAsFactor(inner)).")
    ]
  }
}
