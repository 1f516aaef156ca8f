/// A function used where its derivative stands: a for the slope a·(1 − a) of the sigmoid, t or
/// 1 − t for the slope 1 − t² of tanh, relu for step.
struct FunctionForDerivative: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    switch part {
    case .binary(let binary, let value, .binary(.difference, .number(1), let other))
    where value == other && (binary == .product || binary == .elementProduct):
      return [slip(value, for: part, "of the sigmoid", context)]
    case .binary(.difference, .number(1), .binary(.power, let value, .number(2))):
      return [
        slip(value, for: part, "of tanh", context),
        Slip(
          .binary(.difference, .number(1), value), "slope-without-square",
          "You used \(context.shown(.binary(.difference, .number(1), value))) for the slope of "
            + "tanh; the rule has the square, \(context.shown(part))."),
      ]
    case .call(.step, let inner):
      return [slip(.call(.relu, inner), for: part, "of relu", context)]
    default: return []
    }
  }

  private func slip(
    _ value: Expression, for slope: Expression, _ name: String, _ context: MistakeContext
  ) -> Slip {
    Slip(
      value, "function-for-derivative",
      "You used the value \(context.shown(value)) where the rule has the slope \(name), "
        + "\(context.shown(slope)).")
  }
}
