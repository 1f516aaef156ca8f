/// A mean worked out as a sum.
struct SumForMean: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .apply(.mean, let parts) = part else { return [] }
    let what =
      if case .binary(.product, _, _) = parts[0] { "the products" } else {
        context.shownAsFactor(parts[0])
      }
    return [
      Slip(
        .apply(.sum, parts), "sum-for-mean",
        "You added \(what) but did not divide by how many there are.")
    ]
  }
}
