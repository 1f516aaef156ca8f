/// The largest value given for its place, or the place for the value.
struct ValueForPlace: MistakeRule {
  private static let others: [ArrayFunction: ArrayFunction] = [
    .argmax: .max, .argmin: .min, .max: .argmax, .min: .argmin,
  ]

  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] {
    guard case .apply(let function, let parts) = part, let other = Self.others[function] else {
      return []
    }
    let extreme = function == .max || function == .argmax ? "largest" : "smallest"
    let isPlace = function == .argmax || function == .argmin
    return [
      Slip(
        .apply(other, parts), isPlace ? "value-for-place" : "place-for-value",
        isPlace
          ? "You gave the \(extreme) value of \(context.shownAsFactor(parts[0])); the rule asks "
            + "for its place."
          : "You gave the place of the \(extreme) value of \(context.shownAsFactor(parts[0])); "
            + "the rule asks for the value.")
    ]
  }
}
