import GRDB

import struct Foundation.UUID

/// Gathers from damaged files, copies and memory every answer that is still as it was saved.
struct Salvage {
  /// The stores whose events are accepted, the most trustworthy first.
  private(set) var origins: [UUID] = []
  private var candidates: [EventRow] = []
  private var seen: Set<Digest> = []

  /// Whether it is known which store this is, so that files of another are not.
  private var isAnchored = false

  /// Says which store this is.
  mutating func trust(_ origin: UUID) {
    isAnchored = true
    accept([origin])
  }

  /// Adds what this process knows of the store.
  mutating func add(_ log: VerifiedLog) {
    guard !log.rows.isEmpty else { return }
    isAnchored = true
    accept(log.origins)
    log.rows.forEach { add($0) }
  }

  private mutating func accept(_ found: [UUID]) {
    origins += found.filter { !origins.contains($0) }
  }

  /// Adds what can be read of the database at `path`, whatever its state.
  mutating func add(_ path: String, _ access: Connection.Access, patience: Duration) {
    guard Disk.exists(path), let connection = try? Connection(path, access, patience: patience)
    else { return }
    defer { connection.close() }
    let found = (try? connection.plainly { try LogTable.origins($0) }) ?? []
    // A copy may be of a file that another took the place of since.
    if !isAnchored || !Set(found).isDisjoint(with: origins) { accept(found) }
    Salvage.rows(of: connection).forEach { add($0) }
  }

  private mutating func add(_ row: EventRow) {
    guard seen.insert(row.hash).inserted else { return }
    candidates.append(row)
  }

  /// The answers found, as a log: chains where they are whole. What stands behind a gap of its
  /// chain keeps its id, time and content, and moves to the chain of `writer`.
  func log(writer: UUID, fallback: UUID) -> VerifiedLog {
    let genuine = candidates.filter { row in
      origins.contains { row.hash == row.expectedHash(origin: $0) }
    }
    var log = VerifiedLog(
      origin: origins.first ?? fallback, merged: Array(origins.dropFirst()))
    var loose: [EventRow] = []
    for row in Salvage.inOrder(genuine) where !log.admit(row) { loose.append(row) }
    var known = Set(log.rows.map(\.uuid))
    var head = log.head(of: writer)
    for row in loose where known.insert(row.uuid).inserted {
      _ = log.admit(
        head.extend(uuid: row.uuid, writer: writer, time: row.time, payload: row.payload))
    }
    return log
  }

  /// By time as far as every writer's own order allows.
  static func inOrder(_ rows: [EventRow]) -> [EventRow] {
    var chains: [UUID: [EventRow]] = [:]
    for row in rows { chains[row.writer, default: []].append(row) }
    // The time a row may not come before: the latest of its chain so far.
    var timed: [(time: Int64, writer: String, row: EventRow)] = []
    for (writer, chain) in chains {
      let name = writer.uuidString
      var latest = Int64.min
      for row in chain.sorted(by: { $0.sequence < $1.sequence }) {
        latest = max(latest, row.time)
        timed.append((latest, name, row))
      }
    }
    return timed.sorted { left, right in
      (left.time, left.writer, left.row.sequence) < (right.time, right.writer, right.row.sequence)
    }.map(\.row)
  }

  /// Reads from the front up to the first bad page, from the back down to the last one, and then
  /// asks for what lies between one by one.
  private static func rows(of connection: Connection) -> [EventRow] {
    var rows: [EventRow] = []
    var front: Int64 = 0
    let whole: Void? = try? connection.plainly { db in
      try RowReader.scan(db, "SELECT \(RowReader.columns) FROM event ORDER BY id") { id, row in
        front = max(front, id)
        if let row { rows.append(row) }
        return true
      }
    }
    if whole != nil { return rows }
    var back = Int64.max
    _ = try? connection.plainly { db in
      try RowReader.scan(
        db, "SELECT \(RowReader.columns) FROM event WHERE id > ? ORDER BY id DESC",
        arguments: [front]
      ) { id, row in
        back = id
        if let row { rows.append(row) }
        return true
      }
    }
    // A damaged id can be any number; a log has one row an id, so that a wide gap is no gap.
    guard back != .max, back - front < 100_000 else { return rows }
    for id in (front + 1)..<max(back, front + 1) {
      _ = try? connection.plainly { db in
        try RowReader.scan(
          db, "SELECT \(RowReader.columns) FROM event WHERE id = ?", arguments: [id]
        ) { _, row in
          if let row { rows.append(row) }
          return true
        }
      }
    }
    return rows
  }
}
