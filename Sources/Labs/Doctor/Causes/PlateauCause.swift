/// A loss that stands still far above what the examples allow, because the ground is flat there.
enum PlateauCause: Cause {
  static let name = CauseName.plateau
  static let patience = 40
  /// The share by which the loss falls in that time, at least.
  static let leastFall = 0.003
  /// How much better than the model the nearest neighbours must be.
  static let gap = 0.25

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    // Without hidden layers there is one valley: what stands still has arrived.
    guard !history.now.hidden.isEmpty, history.taken >= patience,
      let fall = history.fall(over: patience), fall.magnitude < leastFall,
      let skill = history.now.skill, let neighbours = history.now.data.neighbours,
      neighbours.skill > skill + gap, let level = history.level
    else { return nil }
    return Diagnosis(
      since: since(history, level),
      evidence: "the loss stands at \(DoctorWords.number(level)) and fell by "
        + "\(DoctorWords.percent(max(0, fall))) in \(patience) steps, though the 5 nearest examples tell "
        + "a target much better than the model does.",
      remedy: remedy(history))
  }

  private static func since(_ history: DoctorHistory, _ level: Double) -> Int {
    let points = history.curve.points
    guard let place = points.lastIndex(where: { abs($0.loss - level) > 0.01 * level }) else {
      return history.start.step
    }
    return points[min(place + 1, points.count - 1)].step
  }

  private static func remedy(_ history: DoctorHistory) -> Remedy {
    let adam = Remedy(
      "Try Adam, which takes larger steps where the ground is flat.", "optimizer", word: "Adam",
      in: history.controls)
    return adam.event == nil ? Remedy.rate(times: 10, in: history.controls) : adam
  }
}
