/// What the steps of a run gave, few enough to keep and to draw however long it is: every step at first,
/// then every second, every fourth, and so on.
public struct RunHistory: Sendable {
  /// So many records are kept at most.
  public static let most = 2048

  /// The records that are kept, from step 0 on, in the order of their steps.
  public private(set) var records: [StepRecord]
  /// Steps are kept at multiples of this.
  public private(set) var interval = 1
  /// Where only the ends of epochs are measured, those are kept as well: how long an epoch is.
  private let epoch: Int?
  private var epochs = 1

  /// - Parameter epoch: the steps of an epoch, where only its end is measured.
  init(_ first: StepRecord, epoch: Int?) {
    records = [first]
    self.epoch = epoch
  }

  /// Whether the record of a step is kept.
  func keeps(_ step: Int) -> Bool {
    step.isMultiple(of: interval) || epoch.map { step.isMultiple(of: $0 * epochs) } ?? false
  }

  /// The first step after one whose record is kept.
  func next(after step: Int) -> Int {
    let own = (step / interval + 1) * interval
    guard let epoch else { return own }
    return min(own, (step / (epoch * epochs) + 1) * epoch * epochs)
  }

  /// Takes in a record, if it is one to keep.
  mutating func note(_ record: @autoclosure () -> StepRecord, at step: Int) {
    guard keeps(step) else { return }
    records.append(record())
    while records.count > Self.most {
      // Both grow alike, so that neither crowds the other out.
      interval *= 2
      epochs *= 2
      records = records.filter { keeps($0.step) }
    }
  }

  /// Forgets what comes after a step.
  mutating func cut(after step: Int) {
    while records.count > 1, let last = records.last, last.step > step { records.removeLast() }
  }
}
