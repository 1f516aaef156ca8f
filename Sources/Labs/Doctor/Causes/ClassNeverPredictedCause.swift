/// A class that is among the examples and never among the answers.
enum ClassNeverPredictedCause: Cause {
  static let name = CauseName.classNeverPredicted
  static let patience = 60
  /// The share by which the loss still falls in that time where the model has not settled.
  static let settled = 0.05

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    let now = history.now
    guard history.taken >= patience, let fall = history.fall(over: patience / 2), fall < settled,
      let missing = now.present.indices.first(where: { index in
        now.present[index] >= 3 && now.step - (history.lastPredicted[index] ?? history.start.step) >= patience
      })
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
}
