/// Steps so small that nothing changes, though the gradient is as large as ever.
enum RateTooLowCause: Cause {
  static let name = CauseName.rateTooLow
  static let patience = 40
  /// The share by which the loss falls in that time, at least.
  static let leastFall = 0.01
  /// The share of their size by which a step moves the weights, at least.
  static let leastMove = 0.0003
  static let leastSteepness = 0.1

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard history.taken >= patience, let fall = history.fall(over: patience), fall < leastFall,
      let loss = history.startLoss, let level = history.level, level > 0.9 * loss,
      let move = history.mean(of: 8, { $0.updateNorm / max(1, $0.weightNorm) }),
      move < leastMove, isSteep(history)
    else { return nil }
    return Diagnosis(
      since: history.start.step,
      evidence:
        "in \(patience) steps the loss fell by \(DoctorWords.percent(max(0, fall))); a step moves "
        + "the weights by \(DoctorWords.percent(move)) of their size, though the gradient is as large "
        + "as at the start.",
      remedy: Remedy.rate(times: factor(move), in: history.controls))
  }

  /// Whether there is a slope, and it is what it was: nothing is flat, the steps are just small.
  private static func isSteep(_ history: DoctorHistory) -> Bool {
    guard (history.steepness(of: 8) ?? 0) > leastSteepness else { return false }
    if history.now.batchShare == 1 {
      return history.now.gradientNorm > 0.5 * history.start.gradientNorm
    }
    // Steps on few examples have gradients that differ: the last few are held against all.
    guard let now = history.mean(of: 4, { $0.gradientNorm }),
      let all = history.mean(of: DoctorHistory.mostLooks, { $0.gradientNorm })
    else { return false }
    return now > 0.5 * all
  }

  /// Steps of about a hundredth of the weights are usual; ten to a thousand times the rate at once.
  private static func factor(_ move: Double) -> Double {
    move > 0 ? min(max(0.003 / move, 10), 1000) : 1000
  }
}
