internal import Coursework
internal import Labs

/// The doctor finds in every training of a lesson what the lesson says, which is nothing where it says
/// nothing: so a student is never told that a lesson's own run is ill.
struct DoctorCheck: LessonChecker {
  static let steps = 300
  /// What a run may take of these, in the units of `RunCost`: a net of thousands of large images takes
  /// minutes otherwise.
  private static let mostCost = 20_000_000_000
  private static let fewest = 30
  /// The doctor looks once in so many steps.
  static let cadence = 5

  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    lesson.labs.enumerated().flatMap { index, lab -> [LessonDiagnostic] in
      // An experiment that cannot be run is named by `LabCheck`.
      guard lab.experiment is TrainDeclaration || lab.ailment != nil,
        let group = try? lab.group(data: options.data)
      else { return [] }
      let place = lesson.labPlaces.indices.contains(index) ? lesson.labPlaces[index] : lesson.place
      let name = lab.id.map { "the experiment “\($0)”" } ?? "the experiment"
      let found = group.runs.map { Self.findings(of: $0.run) }
      var faults = zip(group.runs, found).compactMap { entry, findings -> LessonDiagnostic? in
        guard let finding = findings.first(where: { $0.cause != lab.ailment }) else { return nil }
        let who = group.runs.count > 1 ? "\(name), run “\(entry.name)”" : name
        return place.fault(
          "In \(who) the doctor finds: \(finding.sentence) Mend it, or write ailment = "
            + "\"\(finding.cause.rawValue)\" where the lesson is about that.")
      }
      if let ailment = lab.ailment, faults.isEmpty, found.allSatisfy(\.isEmpty) {
        faults.append(
          place.fault(
            "In \(name) the doctor does not find “\(ailment.rawValue)” within \(Self.steps) steps.",
            at: "ailment"))
      }
      return faults
    }
  }

  /// What the doctor says of a run from its start on, each cause once.
  static func findings(of start: ExperimentRun) -> [Finding] {
    var (run, doctor) = (start, Doctor())
    var findings: [Finding] = []
    func note() {
      if let finding = doctor.finding, !findings.contains(where: { $0.cause == finding.cause }) {
        findings.append(finding)
      }
    }
    doctor.observe(run)
    note()
    let most = min(steps, max(fewest, mostCost / max(1, RunCost.ofStep(run))))
    while run.step < most, run.advance() {
      guard run.step.isMultiple(of: cadence) else { continue }
      doctor.observe(run)
      note()
    }
    doctor.observe(run)
    note()
    return findings
  }
}
