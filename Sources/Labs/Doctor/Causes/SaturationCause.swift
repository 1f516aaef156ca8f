/// Units of tanh or sigmoid so far out that their slope is nearly 0: little gradient comes through.
enum SaturationCause: Cause {
  static let name = CauseName.saturation
  /// The share of a layer's numbers that may be where the function is flat.
  static let share = 0.7

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard (history.now.skill ?? 0) < 0.8,
      let layer = history.now.hidden.first(where: { ($0.saturated ?? 0) >= share }),
      let saturated = layer.saturated
    else { return nil }
    let since = history.looks.first { $0.hidden.contains { ($0.saturated ?? 0) >= share } }
    return Diagnosis(
      since: since?.step ?? history.now.step,
      evidence: "\(DoctorWords.percent(saturated)) of the values of \(layer.name) lie where "
        + "\(layer.activation) is flat, so hardly any gradient comes through; its sums are too large.",
      remedy: Remedy(
        "Try ReLU, which is flat on one side only; smaller weights at the start help as well.",
        "activation", word: "relu", in: history.controls))
  }
}
