/// States of a run that were kept on its way, so that going back need not begin at the start.
struct Checkpoints: Sendable {
  /// A state, and how much of the log led to it.
  struct Checkpoint: Sendable {
    let state: any ExperimentState
    /// How many steps were taken until then.
    let taken: Int
    /// How many events lie behind it, the last perhaps in part.
    let eventCount: Int
    /// How many steps of the last event were taken; 0 where all events lie behind it whole.
    let stepsOfLast: Int
    /// About what it takes of the memory.
    let byteCount: Int

    init(_ state: any ExperimentState, taken: Int, eventCount: Int, stepsOfLast: Int) {
      (self.state, self.taken) = (state, taken)
      (self.eventCount, self.stepsOfLast) = (eventCount, stepsOfLast)
      byteCount = state.byteCount + MemoryLayout<Checkpoint>.size
    }
  }

  /// The memory that all of them may take.
  static let mostBytes = 24 << 20
  static let most = 2048
  /// So many are kept whatever they take.
  private static let fewest = 4

  private(set) var all: [Checkpoint]
  /// So many steps lie between two.
  private(set) var interval = 1
  /// What all of them take together.
  private(set) var byteCount: Int

  /// The start of a run, after some settings.
  init(_ state: any ExperimentState, at eventCount: Int) {
    let start = Checkpoint(state, taken: 0, eventCount: eventCount, stepsOfLast: 0)
    all = [start]
    byteCount = start.byteCount
  }

  /// The number of the step after which the next one is kept.
  var next: Int { (all.last?.taken ?? 0) + interval }

  /// Keeps the state after a step, if it is far enough from the one before.
  mutating func note(
    _ state: some ExperimentState, taken: Int, eventCount: Int, stepsOfLast: Int
  ) {
    guard taken >= next else { return }
    let next = Checkpoint(
      state.kept, taken: taken, eventCount: eventCount, stepsOfLast: stepsOfLast)
    all.append(next)
    byteCount += next.byteCount
    while all.count > Self.fewest, all.count > Self.most || byteCount > Self.mostBytes {
      interval *= 2
      all = all.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      byteCount = all.reduce(0) { $0 + $1.byteCount }
    }
  }

  /// The latest state before a step; at the start the start.
  func latest(before taken: Int) -> Checkpoint {
    var (low, high) = (0, all.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if all[middle].taken < taken { low = middle } else { high = middle - 1 }
    }
    return all[low]
  }

  /// Those that lie before a step.
  func before(_ taken: Int) -> Checkpoints {
    var copy = self
    while copy.all.count > 1, let last = copy.all.last, last.taken >= taken {
      copy.byteCount -= last.byteCount
      copy.all.removeLast()
    }
    return copy
  }
}

extension RunEvent {
  /// How many steps a log has.
  static func steps(in events: [RunEvent]) -> Int {
    events.reduce(0) { sum, event in
      guard case .steps(let count) = event else { return sum }
      return sum.addingReportingOverflow(count).overflow ? .max : sum + count
    }
  }

  /// The log up to its step of a number.
  static func prefix(of events: [RunEvent], steps: Int) -> [RunEvent] {
    var left = steps
    var result: [RunEvent] = []
    for event in events {
      guard case .steps(let count) = event else {
        // What was set after the last step that stays is set again by who goes back.
        result.append(event)
        continue
      }
      if steps == 0 { break }
      if left > 0 { result.append(.steps(min(left, count))) }
      left -= min(left, count)
      if left == 0 { break }
    }
    return result
  }

  /// What of a log lies behind a checkpoint.
  static func suffix(of events: [RunEvent], from checkpoint: Checkpoints.Checkpoint) -> [RunEvent] {
    var rest = Array(events.dropFirst(checkpoint.eventCount))
    if checkpoint.stepsOfLast > 0, checkpoint.eventCount <= events.count,
      case .steps(let count) = events[checkpoint.eventCount - 1],
      count > checkpoint.stepsOfLast
    {
      rest.insert(.steps(count - checkpoint.stepsOfLast), at: 0)
    }
    return rest
  }

  /// One log behind another.
  static func joined(_ first: [RunEvent], _ second: [RunEvent]) -> [RunEvent] {
    guard case .steps(let before)? = first.last, case .steps(let after)? = second.first else {
      return first + second
    }
    return first.dropLast() + [.steps(before + after)] + second.dropFirst()
  }

  /// The last value of each control that is set, in the order of those last settings.
  static func compacted(_ events: [RunEvent]) -> [RunEvent] {
    var seen: Set<String> = []
    var result: [RunEvent] = []
    for event in events.reversed() {
      guard case .set(let name, _) = event, seen.insert(name).inserted else { continue }
      result.append(event)
    }
    return result.reversed()
  }
}
