@testable import Labs

/// A run that a doctor looked at every few steps, until it said something.
struct Observed {
  private(set) var run: ExperimentRun
  private(set) var doctor = Doctor()
  var finding: Finding? { doctor.finding }

  init(_ experiment: any Experiment, steps: Int, every: Int = 5) throws {
    run = try ExperimentRun(experiment, data: RunData.catalog)
    doctor.observe(run)
    while run.step < steps, doctor.finding == nil, run.advance() || !run.status.canStep {
      if run.step.isMultiple(of: every) || !run.status.canStep { doctor.observe(run) }
    }
  }

  /// Two classes of points in the plane.
  static func moons(_ layers: [LayerDeclaration] = [8], _ activation: String = "tanh")
    -> TrainDeclaration
  {
    var lab = TrainDeclaration(.generated("moons", settings: ["count": .number(120)]))
    (lab.layers, lab.activation, lab.rate) = (layers, activation, 0.3)
    return lab
  }

  /// The words that a finding's control is set to; nil where it sets none.
  func remedy() throws -> (name: String, written: String)? {
    guard case .set(let name, let value)? = finding?.remedy.event else { return nil }
    var control = run.controls.first { $0.name == name }
    control?.value = value
    return control.map { (name, $0.written) }
  }
}
