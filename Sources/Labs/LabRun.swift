internal import Formulas

/// A run as a student works with it: the run itself, the step of it that is looked at, and the runs that
/// were left for it.
///
/// Looking back changes nothing. Who changes something there, or goes on from there, branches: the run
/// that went on differently becomes an earlier one.
public struct LabRun: Sendable {
  /// The run, to its last step.
  public private(set) var run: ExperimentRun
  /// The step that is looked at, where it is not the last one.
  public private(set) var past: ExperimentRun?
  /// What lies between the step that is shown and the one that is wanted, while it is worked out.
  public private(set) var rest: [RunEvent] = []
  /// The runs that were left, the latest first.
  public private(set) var earlier: [EarlierRun] = []

  /// The step to be looked at once the run is back.
  var wantsLook: Int?
  /// Runs that were left before the program was, and are not back yet.
  public internal(set) var returning: [Returning] = []

  /// What a pasted run says it comes to, until it has.
  public private(set) var expected: RunLine?

  private let lesson: [Control]

  /// - Parameter run: a run at its start, as the lesson has it.
  public init(_ run: ExperimentRun) {
    self.run = run
    lesson = run.controls
  }

  /// The run that is shown.
  public var shown: ExperimentRun { past ?? run }
  /// Whether an earlier step is looked at.
  public var isLookingBack: Bool { past != nil }
  /// Whether steps are being taken again to show what is wanted.
  public var isCatchingUp: Bool { !rest.isEmpty }

  // MARK: Looking back

  /// What may be worked out at once, in the units of `RunCost`; what is more takes its time.
  static let atOnce = 40_000_000

  /// Looks at a step of the run; the last one, and any beyond it, is the run itself.
  public mutating func look(at step: Int) {
    guard !isReturning else { return }
    rest = []
    guard step < run.step else {
      past = nil
      return
    }
    var (view, way) = run.nearest(to: max(0, step))
    let steps = RunEvent.steps(in: way)
    if steps * RunCost.ofStep(view) <= Self.atOnce { view.follow(&way) }
    (past, rest) = (view, way)
  }

  /// Looks so many steps further back or forth.
  public mutating func scrub(by steps: Int) { look(at: wantedStep + steps) }

  /// The step that is looked at, or will be once it has been caught up with.
  public var wantedStep: Int {
    isLookingBack ? shown.step + RunEvent.steps(in: rest) : shown.step
  }

  /// A fiftieth of the run, in a round number of steps.
  public var stride: Int {
    var stride = 1
    for factor in [2.0, 2.5, 2].cycled(18) where stride * 50 < run.step {
      stride = Int(Double(stride) * factor)
    }
    return stride
  }

  /// Looks at the last step again.
  public mutating func returnToPresent() {
    (past, rest) = (nil, [])
  }

  /// Goes on from the step that is looked at: what came after it becomes an earlier run.
  public mutating func branch() {
    guard let past, rest.isEmpty else { return }
    leave()
    run = past
    self.past = nil
  }

  // MARK: What is done to the run

  /// Whether a run of an earlier time is being brought back; until it is, there is no present to go on
  /// from.
  private var isReturning: Bool { past == nil && isCatchingUp }

  /// Why nothing can be changed while steps are being taken again; nil while none are.
  private var refusal: ControlError? {
    guard isCatchingUp else { return nil }
    let end = shown.step + RunEvent.steps(in: rest)
    return .refused(
      "The run is still on its way to step \(end), now at \(shown.step). Change it when it is there."
    )
  }

  /// Takes a step. Who looks back sees the next step that was taken.
  public mutating func takeStep() {
    guard past == nil else { return scrub(by: 1) }
    guard !isReturning else { return }
    run.advance()
  }

  /// Takes steps until they are so many or are no longer wanted.
  public mutating func advance(atMost count: Int, while isWanted: () -> Bool = { true }) {
    guard past == nil, !isReturning else { return }
    run.advance(atMost: count, while: isWanted)
  }

  /// Steps to the end of the epoch.
  public mutating func takeEpoch() {
    guard let length = run.state.stepsPerEpoch else { return takeStep() }
    guard !isReturning else { return }
    let left = length - wantedStep % length
    if past == nil { run.advance(atMost: left) } else { scrub(by: left) }
  }

  /// Goes back a step. Who looks back sees the step before.
  public mutating func goBack() {
    guard !isReturning else { return }
    if past == nil { run.goBack() } else { scrub(by: -1) }
  }

  /// Begins anew with the controls as they are.
  public mutating func reset() {
    abandon()
    run.reset()
  }

  /// Leaves the run for a new one. Of what was still to be done again, the controls count.
  private mutating func abandon() {
    let left = past == nil ? rest : []
    leave()
    returnToPresent()
    for case .set(let name, let value) in left { try? run.set(name, to: value) }
  }

  /// Begins anew from other random numbers; false where nothing is random.
  @discardableResult public mutating func resetElsewhere() -> Bool {
    guard let seed = run.controls.first(where: { $0.name == "seed" }) else { return false }
    abandon()
    let next = seed.neighbour(up: true)
    try? run.set("seed", to: next == seed.value ? seed.range.lowerBound : next)
    return true
  }

  /// Begins anew as the lesson has it.
  public mutating func resetToLesson() {
    leave()
    returnToPresent()
    run.resetToLesson()
  }

  /// Sets a control. Who looks back branches there.
  ///
  /// - Throws: when there is no such control, or it cannot have this value.
  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    if let refusal { throw refusal }
    var next = shown
    try next.set(name, to: value)
    if past != nil || next.step < run.step { leave() }
    returnToPresent()
    run = next
  }

  /// Changes a weight or a point by hand. Who looks back branches there.
  ///
  /// - Throws: why it cannot be.
  public mutating func edit(_ edit: RunEdit) throws(ControlError) {
    if let refusal { throw refusal }
    var next = shown
    try next.edit(edit)
    if past != nil { leave() }
    returnToPresent()
    run = next
  }

  /// Forgets the earlier runs.
  public mutating func forgetEarlier() { (earlier, returning) = ([], []) }

  private mutating func leave() {
    guard let left = EarlierRun(run, lesson: lesson) else { return }
    earlier = Array(([left] + earlier.filter { $0.events != left.events }).prefix(EarlierRun.most))
  }

  // MARK: Log and work

  /// Does again what a log says; what takes long is left to be caught up with.
  public mutating func replay(_ log: [RunEvent]) {
    returnToPresent()
    let leading = log.prefix { if case .steps = $0 { false } else { true } }
    run.replay(Array(leading))
    var way = Array(log.dropFirst(leading.count))
    if RunEvent.steps(in: way) <= Self.atOnce / max(1, RunCost.ofStep(run)) { run.follow(&way) }
    (rest, wantsLook) = (way, nil)
  }

  /// Does again what a pasted run says.
  public mutating func open(_ line: RunLine) {
    leave()
    replay(line.events)
    expected = line
  }

  /// Whether a pasted run came to what it says, in a sentence, once it has; told once.
  public mutating func verdict() -> String? {
    guard let line = expected, rest.isEmpty, past == nil else { return nil }
    expected = nil
    if let difference = line.difference(from: run) { return difference }
    let loss = line.loss.map { ", the loss is \(NumberText.written(Double($0), digits: 5))" } ?? ""
    let steps = run.step == 1 ? "1 step" : "\(run.step) steps"
    return "The run as it was pasted: \(steps)\(loss), the same to the last bit."
  }

  /// The log of the run, what is still being caught up with included.
  public var log: [RunEvent] { past == nil ? RunEvent.joined(run.events, rest) : run.events }

  /// Keeps a run that was left before the program was.
  mutating func keep(_ left: ExperimentRun) {
    guard earlier.count < EarlierRun.most, let left = EarlierRun(left, lesson: lesson) else {
      return
    }
    earlier.append(left)
  }

  /// The run that has to be gone on with, and along which way.
  public var waiting: (run: ExperimentRun, rest: [RunEvent]) { (shown, rest) }

  /// Takes over what was worked out.
  public mutating func take(_ run: ExperimentRun, rest: [RunEvent]) {
    if past != nil { past = run } else { self.run = run }
    self.rest = rest
    lookIfWanted()
  }
}

extension Array {
  /// The elements again and again.
  fileprivate func cycled(_ count: Int) -> [Element] { (0..<count).map { self[$0 % self.count] } }
}
