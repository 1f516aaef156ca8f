/// A power of a count taken once too often or once too seldom: one step more or less than k.
struct CountOffByOne: MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .binary(.power, let base, .variable(let name)) = part else { return [] }
    let exponent = Expression.variable(name)
    let cases: [(BinaryOperator, String)] = [(.sum, "more"), (.difference, "less")]
    return cases.map { joint, word in
      let used = Expression.binary(joint, exponent, .number(1))
      return Slip(
        .binary(.power, base, used), "count-off-by-one",
        "You multiplied by \(context.shownAsFactor(base)) once \(word) than "
          + "\(context.shown(exponent)) times.")
    }
  }
}
