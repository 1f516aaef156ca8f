/// A logarithm to another base.
struct OtherLogarithm: MistakeRule {
  var isHabit: Bool { true }

  private static let names: [Function: String] = [
    .ln: "the natural logarithm", .log2: "the logarithm to base 2",
    .log10: "the logarithm to base 10",
  ]

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .call(let function, let inner) = part, let right = Self.names[function] else {
      return []
    }
    return [Function.log10, .ln, .log2].compactMap { other in
      guard other != function, let used = Self.names[other] else { return nil }
      return Slip(
        .call(other, inner), "other-logarithm",
        "You took \(used) of \(context.shownAsFactor(inner)); the rule has \(right).")
    }
  }
}
