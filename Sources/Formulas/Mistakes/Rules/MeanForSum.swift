/// A sum worked out as a mean.
struct MeanForSum: MistakeRule {
  var isHabit: Bool { true }

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .apply(.sum, let parts) = part else { return [] }
    return [
      Slip(
        .apply(.mean, parts), "mean-for-sum",
        "You divided the sum of \(context.shown(parts[0])) by how many there are; the rule only "
          + "adds.")
    ]
  }
}
