internal import Labs

/// What is wrong with the run, and the experiment that the doctor offers.
extension TrainPanel {
  /// Sets the control that the doctor offers, as its key would; false where there is none.
  mutating func tryRemedy() -> Bool {
    guard let finding = doctor.finding, case .set(let name, let value)? = finding.remedy.event
    else { return false }
    return change { panel in
      do throws(ControlError) {
        // A run that cannot go on is tried from its start.
        let isOver = !panel.run.status.canStep
        try panel.lab.set(name, to: value)
        if isOver { panel.lab.reset() }
        let control = panel.run.controls.first { $0.name == name }
        panel.strip.say(
          "\(control?.label ?? name) is \(control?.written ?? "") now. Run it, and see what changes."
        )
      } catch {
        panel.strip.say(error.description)
      }
      return true
    }
  }

  /// What is wrong with the run and what to try: in full, and in few words.
  var warnings: [String] {
    guard let finding = doctor.finding else { return [] }
    let key = finding.remedy.event == nil ? "" : " Key D does it."
    let place = finding.overflow.map { "Step \($0.step) overflows; b goes back. " } ?? ""
    return [
      finding.sentence + key, "\(place)\(finding.cause.title). \(finding.remedy.sentence)\(key)",
    ]
  }
}
