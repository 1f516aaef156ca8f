/// A loss that stands still far above what the examples allow, because the ground is flat there.
enum PlateauCause: Cause {
  static let name = CauseName.plateau
  static let patience = 40
  /// The same for an optimizer that scales its steps: on flat ground it walks on.
  static let scaledPatience = 80
  /// The share by which the loss may differ within that time.
  static let flat = 0.0005
  /// The share by which it may fall, and differ, where nothing has been learned at all.
  static let untaught = (skill: 0.08, fall: 0.0015, range: 0.0025, gap: 0.15)
  /// A model that is so much better than the best constant answer has left the plateau of the start.
  static let learned = 0.2
  /// How much better than the model the nearest neighbours must be.
  static let gap = 0.25

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    let patience = history.scalesSteps ? scaledPatience : patience
    // Without hidden layers there is one valley: what stands still has arrived.
    guard !history.now.hidden.isEmpty, history.taken >= patience,
      let range = history.range(over: patience), let skill = history.now.skill,
      isFlat(history, range, skill, patience), let neighbours = history.now.data.neighbours,
      skill < learned, neighbours.skill > skill + (skill < untaught.skill ? untaught.gap : gap),
      let level = history.level
    else { return nil }
    return Diagnosis(
      since: since(history, level),
      evidence: "the loss stands at \(DoctorWords.number(level)) and changed by only "
        + "\(DoctorWords.percent(range)) in \(patience) steps, though the 5 nearest examples tell "
        + "a target much better than the model does.",
      remedy: remedy(history))
  }

  private static func isFlat(
    _ history: DoctorHistory, _ range: Double, _ skill: Double, _ patience: Int
  ) -> Bool {
    guard range > flat else { return true }
    // Steps on few examples shake the loss also where it stands still.
    guard skill < untaught.skill, history.now.batchShare < 1 || range < 2 * untaught.fall,
      let fall = history.fall(over: patience)
    else { return false }
    return fall.magnitude < untaught.fall && range < untaught.range
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
