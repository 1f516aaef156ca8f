/// ReLU units that are 0 for every example: no gradient comes through them, so they never come back.
enum DeadReLUsCause: Cause {
  static let name = CauseName.deadReLUs
  /// The share of a layer's units that may be dead.
  static let share = 0.8
  static let patience = 30

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard
      let layer = history.now.hidden.first(where: {
        Double($0.deadUnits ?? 0) >= share * Double($0.units)
      }), let dead = layer.deadUnits, dead == layer.units || isStuck(history)
    else { return nil }
    let since = history.looks.first {
      $0.hidden.contains { Double($0.deadUnits ?? 0) >= share * Double($0.units) }
    }
    return Diagnosis(
      since: since?.step ?? history.now.step,
      evidence:
        "\(dead) of \(layer.units) units of \(layer.name) are 0 for every example, so their "
        + "weights get no gradient.",
      remedy: Remedy(
        "Try leaky ReLUs, whose slope is never 0.", "activation", word: "leakyReLU",
        in: history.controls))
  }

  /// Whether the units that are left do not do the work.
  private static func isStuck(_ history: DoctorHistory) -> Bool {
    history.taken >= patience && history.now.skill ?? 0 < 0.3
  }
}
