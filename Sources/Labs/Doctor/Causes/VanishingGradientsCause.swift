/// Gradients that shrink from layer to layer on their way back, so that the first layers learn nothing.
enum VanishingGradientsCause: Cause {
  static let name = CauseName.vanishingGradients
  /// What of the gradient must arrive at the first layer.
  static let share = 0.01
  static let patience = 20

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard history.taken >= patience, (history.now.skill ?? 0) < 0.2,
      history.now.hidden.count >= 3,
      let share = history.mean(of: 4, share), share < Self.share,
      let loss = history.startLoss, let level = history.level,
      level > 0.8 * loss || isFlat(history) || hasLearnedNothing(history),
      let first = history.now.hidden.first, let last = history.now.hidden.last
    else { return nil }
    return Diagnosis(
      since: history.start.step,
      evidence: "of the gradient by the sums z of \(last.name) only "
        + "\(DoctorWords.percent(share)) arrives at \(first.name), "
        + "\(history.now.hidden.count - 1) layers before; each \(last.activation) layer makes it "
        + "smaller.",
      remedy: Remedy(
        "Try ReLU, which passes gradients on as they are.", "activation", word: "relu",
        in: history.controls))
  }

  private static func hasLearnedNothing(_ history: DoctorHistory) -> Bool {
    history.taken >= patience + 10 && history.now.skill ?? 0 < 0.05
  }

  private static func isFlat(_ history: DoctorHistory) -> Bool {
    history.fall(over: patience).map { $0 < 0.01 } ?? false
  }

  static func share(_ signals: TrainSignals) -> Double? {
    guard let first = signals.hidden.first?.sumGradientNorm,
      let last = signals.hidden.last?.sumGradientNorm, last > 0
    else { return nil }
    return first / last
  }
}
