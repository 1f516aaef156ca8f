/// The examples are learned better and better and those held out worse and worse.
enum OverfittingCause: Cause {
  static let name = CauseName.overfitting
  static let patience = 20
  /// The share by which the held-out loss must have risen from its least.
  static let rise = 0.06
  /// What the loss of the others must have come to since then, in what it was.
  static let fallen = 0.88
  /// The held-out loss in the other, at least.
  static let gap = 1.25
  /// Who has not learned yet cannot have learned too much: the loss in that of the start.
  static let learned = 0.8
  /// What is held out and has a loss below this share of that of the start is as good as learned.
  static let perfect = 0.06

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    // Steps on few examples shake the loss: levels are means of more of them.
    let window = history.now.batchShare < 1 ? 20 : 5
    guard history.taken >= patience, let least = least(history, window),
      history.now.step - least.step >= patience,
      let level = history.curve.heldOutMean((history.now.step - window + 1)...history.now.step),
      let before = history.curve.mean((least.step - window + 1)...least.step),
      let training = history.curve.mean((history.now.step - window + 1)...history.now.step),
      let start = history.startLoss
    else { return nil }
    // What shakes both losses, such as momentum, is none: the one must go on falling and the other rising.
    let earlier = history.curve.heldOutMean(
      (history.now.step - 2 * window + 1)...(history.now.step - window))
    guard level > least.loss * (1 + rise), level >= earlier ?? level, training < fallen * before,
      level > gap * training, training < learned * start, level > perfect * start
    else { return nil }
    let number = DoctorWords.number
    return Diagnosis(
      since: least.step,
      evidence: "since step \(least.step) the loss of the examples held out rose from "
        + "\(number(least.loss)) to \(number(level)), while that of the others fell from "
        + "\(number(before)) to \(number(training)).",
      remedy: remedy(history))
  }

  /// The least level of the held-out loss, and the step at which it ends.
  private static func least(
    _ history: DoctorHistory, _ window: Int
  ) -> (step: Int, loss: Double)? {
    let points = history.curve.points.filter { $0.heldOut != nil }
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
