/// A number left out of a product, such as the 2 of 2·x.
struct CoefficientForgotten: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    part.lostFactors.filter { $0.kind == .number }.map { lost in
      Slip(
        lost.kept, "coefficient-forgotten",
        "You used \(context.shown(lost.kept)) where the rule has \(context.shown(part)).")
    }
  }
}
