private import Formulas

extension DescendRun {
  /// f must rise in so many steps in a row before it is called divergence.
  static let risesOfDivergence = 3

  /// How the run is doing, and why.
  public var status: RunStatus {
    if let refusal {
      return RunStatus(
        .overflowed,
        refusal.isUndefined
          ? "Step \(refusal.step) would lead to a point where f has no value, so the run stops "
            + "here. Lower the rate, then reset."
          : "Divergence: step \(refusal.step) would pass the largest number there is (3.4·10³⁸), so "
            + "the run stops here. Lower the rate, then reset.")
    }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    if step >= Self.mostSteps {
      return RunStatus(.finished, "Stopped after \(Self.mostSteps) steps. Reset to start anew.")
    }
    if rises >= Self.risesOfDivergence {
      // The rate of the steps that were taken; another may be set by now.
      let rate = NumberText.written(place.rate ?? rate)
      return RunStatus(
        .diverging,
        "Divergence: f rose \(rises) steps in a row. The rate \(rate) is too large: each "
          + "step lands farther out.")
    }
    if isOscillating {
      let (now, before) = (written(place.value), written(path[step - 1].value))
      return RunStatus(
        .oscillating,
        "Oscillation: the point jumps to and fro, f "
          + (now == before ? "stays at \(now)" : "is \(before) and \(now) in turn")
          + ". A smaller rate settles.")
    }
    if gradientNorm <= 1e-5 {
      return RunStatus(
        .converged,
        "Converged: the gradient is nearly zero (length "
          + "\(NumberText.written(gradientNorm, digits: 2))), and so is each step.")
    }
    return RunStatus(.running, sentenceWhileRunning)
  }

  private var sentenceWhileRunning: String {
    let (now, before) = (place.value, path[step - 1].value)
    if now < before { return "f falls: each step goes downhill." }
    if now > before { return "f rose from \(written(before)) to \(written(now)) in this step." }
    return place.point == path[step - 1].point
      ? "The point stays where it is: the step is too short to move it."
      : "f stays at \(written(now)): the point moves, but not downhill."
  }

  private func written(_ value: Float) -> String { NumberText.written(Double(value)) }

  /// The length of the gradient at the present place.
  public var gradientNorm: Double {
    place.gradient.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
  }

  /// In how many of the last steps, without a break, f rose.
  private var rises: Int {
    var count = 0
    for index in path.indices.dropFirst().reversed() {
      guard path[index].value > path[index - 1].value else { break }
      count += 1
    }
    return count
  }

  /// Whether the last two steps cancelled each other away from a minimum.
  private var isOscillating: Bool {
    guard step >= 2, gradientNorm > 1e-5 else { return false }
    let (now, before, earlier) = (path[step], path[step - 1], path[step - 2])
    let scale = earlier.point.map { abs($0) }.max() ?? 0
    let back = zip(now.point, earlier.point).map { abs($0 - $1) }.max() ?? 0
    let forth = zip(now.point, before.point).map { abs($0 - $1) }.max() ?? 0
    return back <= 1e-5 * max(1, scale) && forth > 1e-3 * max(1, scale)
  }
}
