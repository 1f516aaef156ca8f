private import Glibc

/// Inputs of very different or very large sizes, where the run suffers from it.
enum InputsNotScaledCause: Cause {
  static let name = CauseName.inputsNotScaled
  /// Columns larger than this (the root of the mean square) make steps too large.
  static let largest = 15.0
  /// Columns whose deviations differ by more make the cost a narrow valley.
  static let widest = 30.0

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    let columns = history.now.data.columns.filter { $0.deviation > 0 }
    guard let large = columns.max(by: { $0.size < $1.size }),
      let wide = columns.max(by: { $0.deviation < $1.deviation }),
      let narrow = columns.min(by: { $0.deviation < $1.deviation })
    else { return nil }
    let isUneven = !history.now.data.arePixels && wide.deviation > widest * narrow.deviation
    guard large.size > largest || isUneven, suffers(history) else { return nil }
    let number = DoctorWords.number
    let sizes =
      isUneven
      ? "\(wide.name) varies by \(number(wide.deviation)) and \(narrow.name) by "
        + "\(number(narrow.deviation)) (standard deviations)"
      : "\(large.name) is about \(number(large.size)) in size, where models expect about 1"
    return Diagnosis(
      since: history.start.step,
      evidence: "\(sizes), so no rate suits all weights.", remedy: remedy(history))
  }

  private static func suffers(_ history: DoctorHistory) -> Bool {
    history.isInTrouble || isWorseThanAGuess(history)
      || history.now.hidden.contains { ($0.saturated ?? 0) > SaturationCause.share }
      || history.now.hidden.contains { ($0.deadUnits ?? 0) > $0.units * 3 / 4 }
  }

  /// Whether the loss is above that of answers that do not look at the inputs, ln of the classes.
  private static func isWorseThanAGuess(_ history: DoctorHistory) -> Bool {
    guard history.taken >= 15, let level = history.level else { return false }
    let classes = history.now.data.classCounts.count
    return classes > 0 && level > log(Double(classes))
  }

  private static func remedy(_ history: DoctorHistory) -> Remedy {
    if history.controls.contains(where: { $0.name == "scale" }) {
      return Remedy(
        "Scale the inputs to mean 0 and deviation 1.", "scale", word: "on", in: history.controls)
    }
    let slower = Remedy.rate(times: 0.001, in: history.controls)
    let words = "Scale the inputs to mean 0 and deviation 1 (scale = true)"
    guard case .set(let name, let value)? = slower.event else { return Remedy("\(words).") }
    return Remedy(
      "\(words); until then try the rate \(DoctorWords.number(value)).", name, value,
      in: history.controls)
  }
}
