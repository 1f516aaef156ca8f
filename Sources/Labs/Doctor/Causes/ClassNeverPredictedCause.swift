/// A class that is among the examples and never among the answers.
enum ClassNeverPredictedCause: Cause {
  static let name = CauseName.classNeverPredicted
  static let patience = 50
  /// A class with less than this of its fair share of the examples is rare.
  static let rare = 0.6
  /// The share by which the loss still falls in `stretch` steps where the model has not settled.
  static let settled = 0.045
  static let stretch = 40

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    let now = history.now
    guard history.taken >= patience,
      let missing = now.present.indices.first(where: { isMissing($0, history) })
    else { return nil }
    let total = now.present.reduce(0, +)
    let share = Double(now.present[missing]) / Double(max(1, total))
    return Diagnosis(
      since: max(history.start.step, history.lastPredicted[missing] ?? 0),
      evidence: "class \(missing) is \(now.present[missing]) of \(total) examples "
        + "(\(DoctorWords.percent(share))) and the answer for none of them: to call all of them another "
        + "class costs little.",
      remedy: Remedy("Take more examples of it, or as many of each class."))
  }

  /// Whether a class was not predicted for long: longer where it is as frequent as others, for a model
  /// that has not learned anything yet calls all examples the same.
  private static func isMissing(_ index: Int, _ history: DoctorHistory) -> Bool {
    let (present, now) = (history.now.present, history.now)
    guard present[index] >= 3 else { return false }
    let gone = now.step - (history.lastPredicted[index] ?? history.start.step)
    let share = Double(present[index]) / Double(max(1, present.reduce(0, +)))
    let isRare = share * Double(present.count { $0 > 0 }) < rare
    guard let fall = history.fall(over: stretch) else { return false }
    if isRare { return gone >= patience && fall < settled }
    return gone >= 3 * patience && fall < settled / 4 && now.skill ?? 0 > 0.1
  }
}
