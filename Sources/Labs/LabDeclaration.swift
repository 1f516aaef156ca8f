/// A lab as a lesson declares it: an experiment, run alone, side by side or as a sweep.
public struct LabDeclaration: Sendable {
  /// Its name within the lesson, for `--lab`; nil where it has none.
  public var id: String?
  public var experiment: any Experiment
  /// What is different in runs side by side; none for a single run.
  public var variants: [Variant]
  /// The sweep that it declares.
  public var sweep: Sweep?
  /// The pictures of a training that are seen first, in the order of their places.
  public var shows: [TrainPictureName] = []
  /// What the doctor is to find in it, because the lesson is about that; nil for runs that are well.
  public var ailment: CauseName?
  /// Which controls a screen shows, and which it keeps as they are.
  public var choice: ControlChoice

  public init(
    _ experiment: any Experiment, id: String? = nil, variants: [Variant] = [],
    sweep: Sweep? = nil, choice: ControlChoice = ControlChoice(), ailment: CauseName? = nil
  ) {
    self.experiment = experiment
    self.id = id
    self.variants = variants
    self.sweep = sweep
    self.choice = choice
    self.ailment = ailment
  }

  /// The runs at their start, everything checked.
  ///
  /// - Throws: what keeps the experiment from being run, with the key it belongs to.
  public func group(data: DataCatalog = .empty) throws(LabError) -> RunGroup {
    let group = try RunGroup(experiment, variants: variants, data: data)
    if let sweep, let first = group.runs.first { try sweep.check(on: first.run) }
    if let first = group.runs.first { try choice.check(first.run.controls) }
    return group
  }
}
