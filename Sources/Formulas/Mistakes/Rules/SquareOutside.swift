/// The square of a sum for the sum of squares.
struct SquareOutside: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .apply(let function, let parts) = part, function == .sum || function == .mean,
      case .binary(.power, let base, let exponent) = parts[0]
    else { return [] }
    let used = Expression.binary(
      .power, .apply(function, [base] + parts.dropFirst()), exponent)
    return [
      Slip(
        used, "square-outside",
        "You took the \(function.rawValue) first and then the power, \(context.shown(used)); the "
          + "rule takes the power first.")
    ]
  }
}
