/// What the steps of a run gave, few enough to keep and to draw however long it is: every step at first,
/// then every second, every fourth, and so on.
public struct RunHistory: Sendable {
  /// So many records are kept at most.
  public static let most = 2048

  /// What is kept, from step 0 on, in the order of the steps.
  private(set) var table = RecordTable()
  /// The records that are kept.
  public var records: [StepRecord] { table.records }
  /// Steps are kept at multiples of this.
  public private(set) var interval = 1
  /// Where only the ends of epochs are measured, those are kept as well: how long an epoch is.
  private let epoch: Int?
  private var epochs = 1

  /// - Parameter epoch: the steps of an epoch, where only its end is measured.
  init(_ first: StepRecord, epoch: Int?) {
    table.append(first)
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
    table.append(record())
    while table.count > Self.most {
      // Both grow alike, so that neither crowds the other out.
      interval *= 2
      epochs *= 2
      let (interval, epoch) = (interval, epoch.map { $0 * epochs })
      table.keep { step in
        step.isMultiple(of: interval) || epoch.map { step.isMultiple(of: $0) } ?? false
      }
    }
  }

  /// Forgets what comes after a step.
  mutating func cut(after step: Int) {
    table.keep { $0 <= max(0, step) }
  }
}
