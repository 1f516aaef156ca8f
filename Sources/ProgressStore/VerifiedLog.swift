import struct Foundation.UUID

/// The events of a store, in the order of its file, each checked as it came in.
///
/// Every writer's events form a chain: each names the hash of the one before. Nothing gets in here
/// that does not hash to what it says, or that is not the next of its chain.
struct VerifiedLog: Sendable {
  /// The end of a writer's chain.
  struct Head: Hashable, Sendable {
    var sequence: Int64 = 0
    var hash: Digest = .zero
    /// Which of the origins the chain belongs to.
    var origin: UUID

    /// The row that puts an event of `writer` at this end of its chain, which grows by it.
    mutating func extend(uuid: UUID, writer: UUID, time: Int64, payload: String) -> EventRow {
      let row = EventRow(
        uuid: uuid, writer: writer, sequence: sequence + 1, time: time, previous: hash,
        payload: payload, hash: .zero
      ).sealed(origin: origin)
      sequence = row.sequence
      hash = row.hash
      return row
    }
  }

  /// The stores whose events these are: the file's own first, then those merged into it.
  private(set) var origins: [UUID]
  /// The store that new events are for.
  let origin: UUID
  private(set) var rows: [EventRow] = []
  private var heads: [UUID: Head] = [:]

  init(origin: UUID, merged: [UUID] = []) {
    origins = [origin] + merged
    self.origin = origin
  }

  /// The id of the last row in the file; they are numbered from 1 without a gap.
  var lastID: Int64 { Int64(rows.count) }

  /// Where the next event of `writer` goes.
  func head(of writer: UUID) -> Head {
    heads[writer] ?? Head(origin: origin)
  }

  /// Whether every event of `other` is in this log too, at whatever place.
  func holds(_ other: VerifiedLog) -> Bool {
    if rows.starts(with: other.rows) { return true }
    return Set(rows.map(\.uuid)).isSuperset(of: other.rows.map(\.uuid))
  }

  /// Takes note that events of other stores were merged into this one.
  mutating func accept(_ others: [UUID]) {
    origins += others.filter { !origins.contains($0) }
  }

  /// Takes the next row of the file. Says false, and takes nothing, if it is not what was written.
  mutating func admit(_ row: EventRow) -> Bool {
    // The first event of a writer may belong to any of the stores merged here.
    let begun = heads[row.writer].map { [$0.origin] } ?? origins
    let head = head(of: row.writer)
    guard row.follows(head),
      let origin = begun.first(where: { row.hash == row.expectedHash(origin: $0) })
    else { return false }
    heads[row.writer] = Head(sequence: row.sequence, hash: row.hash, origin: origin)
    rows.append(row)
    return true
  }

}

extension EventRow {
  /// Whether this is the event after `head` in a chain.
  fileprivate func follows(_ head: VerifiedLog.Head) -> Bool {
    sequence == head.sequence &+ 1 && previous == head.hash
  }
}
