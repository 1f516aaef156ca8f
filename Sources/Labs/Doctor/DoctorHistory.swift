private import Learning

/// What the doctor has seen of a run since its start or since a control was changed; bounded.
struct DoctorHistory: Sendable {
  /// So many of the last looks are kept.
  static let mostLooks = 24
  /// The steps that a level of the loss is averaged over.
  static let level = 5

  /// The first look.
  let start: TrainSignals
  /// The last looks, the present one at the end; never empty.
  private(set) var looks: [TrainSignals]
  private(set) var curve = LossCurve()
  /// The last step at which each class was predicted for an example; nil for never.
  private(set) var lastPredicted: [Int?]

  init(_ signals: TrainSignals) {
    start = signals
    looks = [signals]
    lastPredicted = signals.predicted.map { $0 > 0 ? signals.step : nil }
    note(signals)
  }

  var now: TrainSignals { looks[looks.count - 1] }
  /// How many steps it has seen.
  var taken: Int { now.step - start.step }
  var controls: [Control] { now.controls }
  var overflow: Overflow? { now.overflow }

  /// Takes a look that is not before the last.
  mutating func append(_ signals: TrainSignals) {
    if signals.step == now.step { looks.removeLast() }
    looks.append(signals)
    if looks.count > Self.mostLooks { looks.removeFirst() }
    for (index, count) in signals.predicted.enumerated()
    where count > 0 && lastPredicted.indices.contains(index) {
      lastPredicted[index] = signals.step
    }
    note(signals)
  }

  /// Takes the losses of a step without a look.
  mutating func note(step: Int, loss: Double, heldOut: Double?) {
    guard step >= start.step else { return }
    curve.append(LossCurve.Point(step: step, loss: loss, heldOut: heldOut))
  }

  private mutating func note(_ signals: TrainSignals) {
    guard let loss = signals.loss else { return }
    note(step: signals.step, loss: loss, heldOut: signals.heldOutLoss)
  }

  /// Goes back to a step; false where nothing was seen before it.
  mutating func goBack(to step: Int) -> Bool {
    looks.removeAll { $0.step > step }
    guard step >= start.step else { return false }
    if looks.isEmpty { looks = [start] }
    curve.remove(after: step)
    for index in lastPredicted.indices where (lastPredicted[index] ?? 0) > step {
      lastPredicted[index] = looks.last { $0.predicted[index] > 0 }?.step
    }
    return true
  }

  // MARK: What causes ask

  /// Whether the optimizer divides its steps by the size of the gradients, as all but SGD do: they stay long
  /// on flat ground, and are rough before it has seen some gradients.
  var scalesSteps: Bool {
    guard let optimizer = controls.first(where: { $0.name == "optimizer" }) else { return false }
    return optimizer.written != SGD.kind
  }

  /// The loss about now: the mean of the last steps.
  var level: Double? { level(before: 0) }

  /// The loss about so many steps ago; nil before the start.
  func level(before steps: Int) -> Double? {
    let end = now.step - steps
    guard end >= start.step else { return nil }
    return curve.mean(max(start.step, end - Self.level + 1)...end)
  }

  /// The loss at the start.
  var startLoss: Double? { start.loss ?? curve.points.first?.loss }

  /// The share by which the loss fell in so many steps; nil where it was not seen so long.
  func fall(over steps: Int) -> Double? {
    guard taken >= steps, let old = level(before: steps), let new = level, old > 0 else {
      return nil
    }
    return (old - new) / old
  }

  /// By which share of itself the loss differed within so many steps; nil where it was not seen so long.
  func range(over steps: Int) -> Double? {
    guard taken >= steps, let level, level > 0 else { return nil }
    let losses = curve.points((now.step - steps)...now.step).map(\.loss)
    guard let least = losses.min(), let greatest = losses.max(), losses.count > 2 else {
      return nil
    }
    return (greatest - least) / level
  }

  /// By how much the loss would change with the weights: 1 where changing them by their own size along
  /// the gradient would take away all of it, as far as the slope tells. Small where the ground is flat.
  func steepness(of looksBack: Int) -> Double? {
    guard let level, level > 0,
      let slope = mean(of: looksBack, { $0.gradientNorm * max(1, $0.weightNorm) })
    else { return nil }
    return slope / level
  }

  /// The mean of a signal over the last looks, at most `count`; nil where none has it.
  func mean(of looksBack: Int, _ signal: (TrainSignals) -> Double?) -> Double? {
    let values = looks.suffix(looksBack).compactMap(signal)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// Whether the loss does not go down as it should: it is gone, has grown, or stands still.
  var isInTrouble: Bool {
    if overflow != nil { return true }
    guard let loss = startLoss, let level else { return false }
    if taken >= 5, level > 1.2 * loss { return true }
    return taken >= 40 && level > 0.9 * loss
  }
}
