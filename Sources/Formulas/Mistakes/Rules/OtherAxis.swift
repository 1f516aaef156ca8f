/// Along the rows instead of down the columns, or the other way round.
struct OtherAxis: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .apply(let function, let parts) = part, function.takesAxis, parts.count == 2,
      let axis = parts[1].numericValue, [0, 1, -1].contains(axis)
    else { return [] }
    let (used, right) =
      axis == 0
      ? ("along the rows", "down the columns") : ("down the columns", "along the rows")
    return [
      Slip(
        .apply(function, [parts[0], .number(axis == 0 ? 1 : 0)]), "other-axis",
        "You took the \(function.rawValue) \(used); the rule goes \(right).")
    ]
  }
}
