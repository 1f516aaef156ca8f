/// The learning rate η left out: the whole gradient taken as the step.
struct RateForgotten: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    part.lostFactors.filter { $0.kind == .rate }.map { lost in
      Slip(
        lost.kept, "rate-forgotten",
        "You left out the rate \(context.shown(lost.factor)): you used "
          + "\(context.shown(lost.kept)) where the rule has \(context.shown(part)).")
    }
  }
}
