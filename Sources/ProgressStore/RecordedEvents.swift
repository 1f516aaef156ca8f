public import Coursework

import struct Foundation.UUID

/// The log as the program reads it, decoded once.
struct RecordedEvents: Sendable {
  private var events: [RecordedEvent] = []
  private var ordered: [RecordedEvent] = []

  /// Decodes what is new in `log`.
  mutating func take(_ log: VerifiedLog) {
    guard log.rows.count > events.count else { return }
    for row in log.rows[events.count...] {
      events.append(RecordedEvent(row, isSaved: true))
    }
    ordered = RecordedEvents.sorted(events)
  }

  /// By time, and where two are of the same by their chains, not by their place in the file: stores
  /// that were merged in another order tell the same. What is `waiting` comes after.
  func inOrder(with waiting: [RecordedEvent]) -> [RecordedEvent] {
    waiting.isEmpty ? ordered : RecordedEvents.sorted(events + waiting)
  }

  private static func sorted(_ events: [RecordedEvent]) -> [RecordedEvent] {
    let sorted = events.sorted { left, right in
      if left.time != right.time { return left.time < right.time }
      if left.isSaved != right.isSaved { return left.isSaved }
      if left.writer != right.writer { return left.writer < right.writer }
      return left.sequence < right.sequence
    }
    // A repair may have moved an event to another chain than it has in a store merged later.
    var seen = Set<UUID>(minimumCapacity: sorted.count)
    return sorted.filter { seen.insert($0.uuid).inserted }
  }
}

extension RecordedEvent {
  init(_ row: EventRow, isSaved: Bool) {
    self.init(
      uuid: row.uuid, writer: row.writer, sequence: row.sequence, time: row.time,
      event: EventCoding.event(row.payload), isSaved: isSaved)
  }

  /// The event with its moment, which is all that is needed to compute from it.
  public var timed: TimedEvent { TimedEvent(event, at: time) }
}
