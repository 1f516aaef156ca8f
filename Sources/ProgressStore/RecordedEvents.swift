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

  /// By time, and where two are of the same by their place in the file; `waiting` come after.
  func inOrder(with waiting: [RecordedEvent]) -> [RecordedEvent] {
    waiting.isEmpty ? ordered : RecordedEvents.sorted(events + waiting)
  }

  private static func sorted(_ events: [RecordedEvent]) -> [RecordedEvent] {
    events.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }
}

extension RecordedEvent {
  init(_ row: EventRow, isSaved: Bool) {
    self.init(
      uuid: row.uuid, writer: row.writer, sequence: row.sequence, time: row.time,
      event: EventCoding.event(row.payload), isSaved: isSaved)
  }
}
