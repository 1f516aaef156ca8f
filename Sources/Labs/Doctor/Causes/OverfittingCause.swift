/// The examples are learned better and better and those held out worse and worse.
enum OverfittingCause: Cause {
  static let name = CauseName.overfitting
  /// The steps that a level of the held-out loss is averaged over.
  static let window = 5
  static let patience = 20
  /// The share by which the held-out loss must have risen from its least.
  static let rise = 0.03

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard history.taken >= patience, let least = least(history),
      history.now.step - least.step >= patience,
      let level = history.curve.heldOutMean((history.now.step - window + 1)...history.now.step),
      let before = history.curve.mean(least.step - window + 1...least.step),
      let training = history.level
    else { return nil }
    guard level > least.loss * (1 + rise), training < before, level > training else { return nil }
    let number = DoctorWords.number
    return Diagnosis(
      since: least.step,
      evidence: "since step \(least.step) the loss of the examples held out rose from "
        + "\(number(least.loss)) to \(number(level)), while that of the others fell from "
        + "\(number(before)) to \(number(training)).",
      remedy: remedy(history))
  }

  private static func least(_ history: DoctorHistory) -> (step: Int, loss: Double)? {
    let points = history.curve.points.filter { $0.heldOut != nil }
    guard points.count > window else { return nil }
    var sum = 0.0
    var least: (step: Int, loss: Double)?
    for (place, point) in points.enumerated() {
      sum += point.heldOut ?? 0
      if place >= window { sum -= points[place - window].heldOut ?? 0 }
      guard place >= window - 1 else { continue }
      let mean = sum / Double(window)
      if mean < least?.loss ?? .infinity { least = (point.step, mean) }
    }
    return least
  }

  private static func remedy(_ history: DoctorHistory) -> Remedy {
    let present = history.controls.first { $0.name == "l2" }?.value ?? 0
    let value = present > 0 ? min(present * 3, 1) : 0.01
    return Remedy(
      "Stop there, or hold the weights small: try l2 = \(DoctorWords.number(value)).", "l2", value,
      in: history.controls)
  }
}
