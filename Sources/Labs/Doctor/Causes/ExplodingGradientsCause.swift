/// Gradients that grow from layer to layer on their way back, so that the first layers leap.
enum ExplodingGradientsCause: Cause {
  static let name = CauseName.explodingGradients
  /// The gradient at the first hidden layer, in those at the last, where it counts as exploding.
  static let growth = 20.0

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    // The start says how the layers pass gradients on; later ones are the doing of the rate.
    guard let growth = growth(history.start), growth > Self.growth, suffers(history) else {
      return nil
    }
    let layers = history.start.hidden
    return Diagnosis(
      since: history.start.step,
      evidence: "the gradient grows \(DoctorWords.number(growth)) times on its way back from "
        + "\(layers.last?.name ?? "") to \(layers.first?.name ?? ""): each layer multiplies it by "
        + "about "
        + "\(DoctorWords.number(root(growth, layers.count - 1))).",
      remedy: Remedy.rate(times: 1 / growth, in: history.controls))
  }

  static func growth(_ signals: TrainSignals) -> Double? {
    guard signals.hidden.count >= 3, let first = signals.hidden.first?.sumGradientNorm,
      let last = signals.hidden.last?.sumGradientNorm, last > 0
    else { return nil }
    return first / last
  }

  private static func suffers(_ history: DoctorHistory) -> Bool {
    guard history.overflow == nil else { return true }
    guard history.taken >= 3, let loss = history.startLoss, let level = history.level else {
      return false
    }
    return level > loss || history.now.hidden.contains { $0.deadUnits == $0.units }
      || history.taken >= 30 && level > 0.9 * loss
  }

  private static func root(_ value: Double, _ degree: Int) -> Double {
    // Bisection: the root of a number above 1 lies between 1 and it.
    var (low, high) = (1.0, max(1, value))
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<max(1, degree) { power *= middle }
      if power < value { low = middle } else { high = middle }
    }
    return low
  }
}
