/// A run that was left: what it gave, kept to be compared with.
public struct EarlierRun: Sendable {
  /// So many are kept.
  public static let most = 4

  /// What was set in it, in a few words: `rate 0.3`.
  public let name: String
  /// The run as it was left.
  public let run: ExperimentRun

  /// What was done in it.
  public var events: [RunEvent] { run.events }
  /// What its steps gave, thinned where they are many.
  public var records: [StepRecord] { run.records }
  /// The last of its steps.
  public var step: Int { run.step }

  /// The run as it stands; nil for one that has taken no step.
  ///
  /// - Parameter lesson: the controls as the lesson has them, so that the name tells what is different.
  init?(_ run: ExperimentRun, lesson: [Control]) {
    guard run.step > 0 else { return nil }
    let changed = run.controls.filter { control in
      lesson.first { $0.name == control.name }.map { $0.value != control.value } ?? true
    }
    let settings = changed.prefix(2).map { "\($0.label) \($0.written)" }
    name =
      (settings.isEmpty ? ["as the lesson has it"] : settings).joined(separator: ", ")
      + (changed.count > 2 ? ", …" : "")
    self.run = run.withoutCheckpoints
  }
}
