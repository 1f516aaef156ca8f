private import Formulas

extension DescendRun {
  /// f must rise in so many steps in a row before it is called divergence.
  static let risesOfDivergence = 3

  /// How the run is doing, and why.
  public var status: RunStatus {
    let rateText = NumberText.written(rate)
    if let overflow {
      return RunStatus(
        .overflowed,
        "Divergence: step \(overflow) would pass the largest number there is (3.4·10³⁸), so the "
          + "run stops here. Lower the rate, then reset.")
    }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    if step >= Self.mostSteps {
      return RunStatus(.finished, "Stopped after \(Self.mostSteps) steps. Reset to start anew.")
    }
    if rises >= Self.risesOfDivergence {
      return RunStatus(
        .diverging,
        "Divergence: f rose \(rises) steps in a row. The rate \(rateText) is too large: each "
          + "step lands farther out.")
    }
    if isOscillating {
      return RunStatus(
        .oscillating,
        "Oscillation: the point jumps to and fro, f stays at "
          + "\(NumberText.written(Double(place.value))). A smaller rate settles.")
    }
    if gradientNorm <= 1e-5 {
      return RunStatus(
        .converged,
        "Converged: the gradient is nearly zero (length "
          + "\(NumberText.written(gradientNorm, digits: 2))), and so is each step.")
    }
    return RunStatus(.running, "f falls: each step goes downhill.")
  }

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
