/// Hidden units with the same weights: they get the same gradients, so they stay the same for ever.
enum SymmetryCause: Cause {
  static let name = CauseName.symmetry

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    guard
      let layer = history.now.hidden.first(where: { $0.units > 1 && $0.alikeUnits == $0.units })
    else { return nil }
    return Diagnosis(
      since: history.start.step,
      evidence: "all \(layer.units) units of \(layer.name) have the same weights and get the same "
        + "gradient, so they stay one unit, \(layer.units) times over.",
      remedy: Remedy("Start from small random weights instead of equal ones."))
  }
}
